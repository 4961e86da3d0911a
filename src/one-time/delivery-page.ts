import { type Context, Hono } from 'hono'
import { bodyLimit } from 'hono/body-limit'
import { html } from 'hono/html'
import { deliveryOf, termsText } from '../conversation/home-delivery.ts'
import { currentProcedure, nameOf } from '../conversation/procedure-name.ts'
import type { World } from '../conversation/turn.ts'
import type { DeliveryRecords, HomeAddress } from '../core/home-delivery.ts'
import type { Locale } from '../core/session.ts'
import { clean } from '../core/text.ts'
import { pageLocale } from './page-locale.ts'
import { shell } from './shell.ts'

export interface DeliveryPages {
  readonly records: Pick<DeliveryRecords, 'deliveryPage' | 'askDelivery'>
  world(locale: Locale): World
}

const MOST_BYTES = 8 * 1024
const LONGEST = 200
const PHONE = /^[+\d][\d .]{7,16}$/
const NOTHING: HomeAddress = { name: '', address: '', phone: '' }

/** `/r/<token>` of a result to bring home: looking changes nothing, sending it uses the page up. */
export function deliveryPages({ records, world }: DeliveryPages): Hono {
  const app = new Hono()

  app.get('/r/:token', async (c, next) => {
    const now = world(pageLocale(c))
    const about = await records.deliveryPage(c.req.param('token'), now.now)
    if (about === null) return await next()
    return await form(c, now, about, NOTHING, null)
  })

  app.post('/r/:token', bodyLimit({ maxSize: MOST_BYTES }), async (c, next) => {
    const now = world(pageLocale(c))
    const token = c.req.param('token')
    const about = await records.deliveryPage(token, now.now)
    if (about === null) return await next()
    const sent = await c.req.parseBody()
    const field = (name: string): string => {
      const value = sent[name]
      return typeof value === 'string' ? clean(value).trim().slice(0, LONGEST) : ''
    }
    const to = { name: field('name'), address: field('address'), phone: field('phone') }
    if (to.name === '' || to.address === '' || !PHONE.test(to.phone)) {
      return await form(c, now, about, to, 'deliver-page-missing')
    }
    if (sent['agreed'] !== 'yes') return await form(c, now, about, to, 'deliver-page-agree-first')
    const { noticeVersion } = now.content.settings
    if (!(await records.askDelivery(token, to, noticeVersion, now.now))) return await next()
    const body = html`<p>${now.say('deliver-page-done')}</p>`
    return await shell(c, now, now.say('deliver-page-title'), body, 200)
  })

  async function form(
    c: Context,
    now: World,
    { procedure: id }: { readonly procedure: string },
    typed: HomeAddress,
    told: string | null,
  ): Promise<Response> {
    const { say, content } = now
    const procedure = currentProcedure(content, id)
    const how = deliveryOf(procedure, now)
    const title = say('deliver-page-title')
    if (procedure === undefined || how === undefined) {
      return await shell(c, now, title, html`<p>${say('page-gone')}</p>`, 404)
    }
    const days = content.settings.keep.addresses
    const body = html`<h2>${nameOf(procedure, now)}</h2>
<p class="told">${termsText(how, now).join('\n')}</p>
${told === null ? '' : html`<p class="told" role="alert">${say(told)}</p>`}
<form method="post" action="${now.locale === 'en' ? '?lang=en' : ''}">
<label class="words">${say('deliver-page-name')}<input name="name" value="${typed.name}" maxlength="${LONGEST}" autocomplete="name" required></label>
<label class="words">${say('deliver-page-address')}<input name="address" value="${typed.address}" maxlength="${LONGEST}" autocomplete="street-address" required></label>
<label class="words">${say('deliver-page-phone')}<input name="phone" value="${typed.phone}" maxlength="17" inputmode="tel" autocomplete="tel" required></label>
<fieldset><label><input type="checkbox" name="agreed" value="yes">${say('deliver-page-consent', { days })}</label></fieldset>
<button>${say('deliver-page-send')}</button>
</form>`
    return await shell(c, now, title, body, told === null ? 200 : 422)
  }
  return app
}
