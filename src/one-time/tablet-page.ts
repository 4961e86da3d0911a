import { readFileSync } from 'node:fs'
import { type Context, Hono } from 'hono'
import { bodyLimit } from 'hono/body-limit'
import { html } from 'hono/html'
import type { World } from '../conversation/turn.ts'
import type { Locale } from '../core/session.ts'
import type { OpenSurvey } from '../core/survey.ts'
import type { Tablet, TabletRecords } from '../core/tablets.ts'
import { pageLocale } from './page-locale.ts'
import { shell } from './shell.ts'
import {
  type Asked,
  afterwards,
  askedBy,
  draftSent,
  formPage,
  secondsSince,
  seenAt,
} from './survey-page.ts'

export interface TabletPages {
  readonly records: Pick<TabletRecords, 'tabletOf' | 'answerOnTablet'>
  world(locale: Locale): World
  /** Short, the same for the same text, made by nobody else. */
  mark(text: string): string
}

const MOST_BYTES = 16 * 1024
/** Thanks are shown so long, or longer where there is something to read. */
const THANKS_SECONDS = { short: 6, long: 30 } as const

/** Two folders up is the package's root, from `src/` as from `dist/`. */
const SCRIPT = readFileSync(new URL('../../src/one-time/tablet.js', import.meta.url), 'utf8')
const SCRIPT_PATH = '/r/tablet.js'

/** `/r/may/<token>`: one citizen after another rates on a tablet; nobody sees what another chose. */
export function tabletPages({ records, world, mark }: TabletPages): Hono {
  const app = new Hono()

  app.get(SCRIPT_PATH, (c) =>
    c.body(SCRIPT, 200, { 'Content-Type': 'text/javascript; charset=utf-8' }),
  )

  app.get('/r/may/:token', async (c) => {
    const now = world(pageLocale(c))
    const tablet = await records.tabletOf(c.req.param('token'), now.now)
    const seen = seenAt(now.now, mark)
    const asked = tablet && askedOf(c, tablet, seen, now)
    if (!tablet || !asked) return await gone(c, now)
    return await form(c, asked, { ...now, seen }, null)
  })

  app.post('/r/may/:token', bodyLimit({ maxSize: MOST_BYTES }), async (c) => {
    const token = c.req.param('token')
    const now = world(pageLocale(c))
    const tablet = await records.tabletOf(token, now.now)
    const sent = await c.req.parseBody()
    const seen = typeof sent['seen'] === 'string' ? sent['seen'] : ''
    const asked = tablet && askedOf(c, tablet, seen, now)
    if (!tablet || !asked) return await gone(c, now)
    const draft = draftSent(sent, asked)
    if (Object.keys(draft.scores).length === 0) {
      return await form(c, asked, { ...now, seen }, now.say('survey-page-empty'))
    }
    const seconds = secondsSince(seen, now.now, mark)
    if (!(await records.answerOnTablet(token, draft, now.now, seconds))) return await gone(c, now)
    const wait = THANKS_SECONDS[draft.reason === null ? 'short' : 'long']
    c.header('Refresh', `${wait}; url=/r/may/${token}`)
    const next = html`<p><a href="/r/may/${token}">${now.say('tablet-next')}</a></p>`
    const body = html`<p>${now.say('survey-thanks')}</p>${afterwards(draft, now)}${next}`
    return await shell(c, now, now.say('survey-page-title'), body, 200)
  })
  return app
}

type Showing = World & { readonly seen: string }

async function form(
  c: Context,
  asked: AskedOnTablet,
  now: Showing,
  told: string | null,
): Promise<Response> {
  const body = formPage(asked.survey, asked, now, told)
  const status = told === null ? 200 : 422
  return await shell(c, now, now.say('survey-page-title'), body, status, SCRIPT_PATH)
}

interface AskedOnTablet extends Asked {
  readonly survey: OpenSurvey
}

/** The factor that is asked besides is drawn by when the page was opened: new with each citizen. */
function askedOf(
  c: Context,
  { service, until }: Tablet,
  seen: string,
  now: World,
): AskedOnTablet | null {
  const survey = { run: seen, token: '', service, draft: null, until }
  const asked = askedBy(survey, c.req.query('form') === 'full', now)
  return asked && { ...asked, survey }
}

async function gone(c: Context, now: World): Promise<Response> {
  const body = html`<p>${now.say('tablet-closed')}</p>`
  return await shell(c, now, now.say('survey-page-title'), body, 404)
}
