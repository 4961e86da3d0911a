import { readFileSync } from 'node:fs'
import { type Context, Hono } from 'hono'
import { html } from 'hono/html'
import { dossierText } from '../conversation/dossier-text.ts'
import type { World } from '../conversation/turn.ts'
import { DOSSIER_DETAILS } from '../core/dossier-fields.ts'
import type { DossierRecords, OneTime } from '../core/dossier-records.ts'
import type { DossierSource } from '../core/dossier-source.ts'
import type { Locale } from '../core/session.ts'
import { pageLocale } from './page-locale.ts'
import { shell } from './shell.ts'

export interface OneTimePages {
  readonly records: Pick<DossierRecords, 'oneTimeOf' | 'spendOneTime'>
  readonly source: DossierSource
  /** As it stands now. */
  world(locale: Locale): World
}

/** What a page shows; `null` when it is not there any more. Another kind of token is another case here. */
type Shown = { readonly title: string; readonly text: string } | null

/** Two folders up is the package's root, from `src/` as from `dist/`. */
const STYLE = readFileSync(new URL('../../src/one-time/one-time.css', import.meta.url), 'utf8')

/**
 * `/r/<token>`: a page for one pair of eyes, once. Looking at the address asks first, for apps that fetch a
 * link to preview it must not use it up; the button does.
 */
export function oneTimePages({ records, source, world }: OneTimePages): Hono {
  async function shown(what: OneTime, now: World): Promise<Shown> {
    switch (what.kind) {
      case 'dossier-page': {
        const dossier = await source.readDossier(what.code)
        const title = now.say('page-title')
        return dossier && { title, text: dossierText(dossier, DOSSIER_DETAILS, now) }
      }
      // Used in a chat, not on a page.
      case 'follow':
      case 'test-chat':
        return null
    }
  }

  function gone(c: Context, now: World): Response | Promise<Response> {
    return shell(c, now, now.say('page-title'), html`<p>${now.say('page-gone')}</p>`, 404)
  }

  const app = new Hono()
  app.get('/r/one-time.css', (c) =>
    c.body(STYLE, 200, { 'Content-Type': 'text/css; charset=utf-8' }),
  )
  app.get('/r/:token', async (c) => {
    const now = world(pageLocale(c))
    const what = await records.oneTimeOf(c.req.param('token'), now.now)
    if (what?.kind !== 'dossier-page') return gone(c, now)
    const form = html`<p>${now.say('page-ask')}</p>
<form method="post"><button>${now.say('page-open')}</button></form>`
    return shell(c, now, now.say('page-title'), form, 200)
  })
  app.post('/r/:token', async (c) => {
    const now = world(pageLocale(c))
    const token = c.req.param('token')
    const what = await records.oneTimeOf(token, now.now)
    const found = what && (await shown(what, now))
    if (!found || (await records.spendOneTime(token, now.now)) === null) return gone(c, now)
    const body = html`<p class="told">${found.text}</p>
<p class="note">${now.say('page-once')}</p>`
    return shell(c, now, found.title, body, 200)
  })
  return app
}
