import { type Context, Hono } from 'hono'
import { bodyLimit } from 'hono/body-limit'
import { html } from 'hono/html'
import type { World } from '../conversation/turn.ts'
import type { Locale } from '../core/session.ts'
import { slipCodeIn } from '../core/slip-code.ts'
import type { SlipRecords } from '../core/slips.ts'
import type { StaffRecords } from '../core/staff.ts'
import { subscriberOf } from '../core/subscriber.ts'
import { pageLocale } from './page-locale.ts'
import { shell } from './shell.ts'

export interface SlipPages {
  readonly records: Pick<SlipRecords, 'slipPage'> & Pick<StaffRecords, 'tryWithin'>
  world(locale: Locale): World
  /** Who calls, `null` where that is not known. */
  caller(c: Context): string | null
}

const MOST_BYTES = 1024
const HOUR_MS = 60 * 60_000
/** Codes tried an hour, right ones too: from one address (a whole office may share it), and by all. */
const OF_ADDRESS = 30
const OF_EVERYBODY = 600

/** `/r/phieu`: the code of a slip of paper leads to its form. Looking at the address uses nothing up. */
export function slipPages({ records, world, caller }: SlipPages): Hono {
  const app = new Hono()

  app.get('/r/phieu', (c) => codePage(c, pageLocale(c), c.req.query('ma') ?? '', null))

  app.post('/r/phieu', bodyLimit({ maxSize: MOST_BYTES }), async (c) => {
    const locale = pageLocale(c)
    const { now, content } = world(locale)
    const { ma } = await c.req.parseBody()
    const typed = typeof ma === 'string' ? ma : ''
    const address = caller(c)
    const budgets = [
      { name: 'slip', limit: OF_EVERYBODY, windowMs: HOUR_MS },
      ...(address === null
        ? []
        : [{ name: `slip:${subscriberOf(address)}`, limit: OF_ADDRESS, windowMs: HOUR_MS }]),
    ]
    if (!(await records.tryWithin(budgets, now))) return codePage(c, locale, '', 'slip-too-often')
    const code = slipCodeIn(typed, content.settings.ratings.slipPrefix)
    const token = code === null ? null : await records.slipPage(code, now)
    if (token === null) return codePage(c, locale, typed, 'slip-unknown')
    return c.redirect(`/r/${token}${locale === 'en' ? '?lang=en' : ''}`, 303)
  })

  function codePage(
    c: Context,
    locale: Locale,
    typed: string,
    told: 'slip-unknown' | 'slip-too-often' | null,
  ): Response | Promise<Response> {
    const now = world(locale)
    const { say } = now
    const body = html`${told === null ? '' : html`<p class="told" role="alert">${say(told)}</p>`}
<form method="post" action="${locale === 'en' ? '?lang=en' : '/r/phieu'}">
<label class="words">${say('slip-page-ask')}<input name="ma" value="${typed.slice(0, 40)}" maxlength="40" autocomplete="off" autocapitalize="characters"></label>
<button>${say('slip-page-open')}</button>
</form>`
    return shell(c, now, say('slip-page-title'), body, told === null ? 200 : 422)
  }
  return app
}
