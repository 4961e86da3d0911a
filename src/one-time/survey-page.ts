import { Hono } from 'hono'
import { bodyLimit } from 'hono/body-limit'
import { html } from 'hono/html'
import { denunciationWhere } from '../conversation/safety.ts'
import { criteriaOf, type Form, formOf } from '../conversation/survey-form.ts'
import type { World } from '../conversation/turn.ts'
import type { Criterion, Instrument, Score, Scores } from '../core/instrument.ts'
import type { Locale } from '../core/session.ts'
import { type Draft, draftOf, type OpenSurvey } from '../core/survey.ts'
import type { SurveyRecords } from '../core/survey-records.ts'
import { clean } from '../core/text.ts'
import { pageLocale } from './page-locale.ts'
import { shell } from './shell.ts'

export interface SurveyPages {
  readonly records: Pick<SurveyRecords, 'surveyOf' | 'closeSurvey'>
  world(locale: Locale): World
  /** Short, the same for the same text, made by nobody else. */
  mark(text: string): string
}

/** A form is a few hundred bytes; a comment is cut. */
const MOST_BYTES = 16 * 1024
const LONGEST_COMMENT = 500

/** What one page asks: the three questions and a few more, or all of them. */
export interface Asked {
  readonly instrument: Instrument
  readonly form: Form
  readonly criteria: readonly Criterion[]
  readonly isFull: boolean
}

/** `/r/<token>` of a survey. Looking at it changes nothing; sending it closes the survey. */
export function surveyPages({ records, world, mark }: SurveyPages): Hono {
  const app = new Hono()

  app.get('/r/:token', async (c, next) => {
    const now = world(pageLocale(c))
    const survey = await records.surveyOf(c.req.param('token'), now.now)
    const asked = survey && askedBy(survey, c.req.query('form') === 'full', now)
    if (!survey || !asked) return await next()
    const body = formPage(survey, asked, { ...now, seen: seenAt(now.now, mark) }, null)
    return await shell(c, now, now.say('survey-page-title'), body, 200)
  })

  app.post('/r/:token', bodyLimit({ maxSize: MOST_BYTES }), async (c, next) => {
    const token = c.req.param('token')
    const now = world(pageLocale(c))
    const survey = await records.surveyOf(token, now.now)
    const asked = survey && askedBy(survey, c.req.query('form') === 'full', now)
    if (!survey || !asked) return await next()
    const sent = await c.req.parseBody()
    const draft = draftSent(sent, asked)
    const title = now.say('survey-page-title')
    if (Object.keys(draft.scores).length === 0) {
      const seen = typeof sent['seen'] === 'string' ? sent['seen'] : ''
      const body = formPage(survey, asked, { ...now, seen }, now.say('survey-page-empty'))
      return await shell(c, now, title, body, 422)
    }
    // Sent twice in one moment, the second finds it closed.
    const seconds = secondsSince(sent['seen'], now.now, mark)
    if (!(await records.closeSurvey(token, draft, now.now, seconds))) return await next()
    return await shell(
      c,
      now,
      title,
      html`<p>${now.say('survey-thanks')}</p>${afterwards(draft, now)}`,
      200,
    )
  })
  return app
}

/** When the page was opened, so that what is sent says it: nothing is stored for that. */
export function seenAt(at: number, mark: SurveyPages['mark']): string {
  return `${at}.${mark(String(at))}`
}

/** 0 where what was sent is not of our making. */
export function secondsSince(seen: unknown, now: number, mark: SurveyPages['mark']): number {
  const at = typeof seen === 'string' ? Number(seen.split('.')[0]) : Number.NaN
  return seen === seenAt(at, mark) ? (now - at) / 1000 : 0
}

export function askedBy({ run }: OpenSurvey, wantsFull: boolean, now: World): Asked | null {
  const form = formOf(run, now)
  if (form === null) return null
  const { quick } = form
  const full = quick.more === undefined ? undefined : now.content.surveys.get(quick.more)
  if (!wantsFull || full === undefined) {
    return { instrument: quick, form, criteria: criteriaOf(form), isFull: false }
  }
  const known = quick.criteria.map(({ key }) => key)
  const others = full.criteria.filter(({ key }) => !known.includes(key))
  return { instrument: full, form, criteria: [...quick.criteria, ...others], isFull: true }
}

export function draftSent(sent: Readonly<Record<string, unknown>>, asked: Asked): Draft {
  const { instrument, form, criteria } = asked
  const scores: Scores = Object.fromEntries(
    criteria.flatMap((criterion) => {
      const score = scoreSent(sent[criterion.key], criterion, form)
      return score === undefined ? [] : [[criterion.key, score]]
    }),
  )
  const reason = form.quick.reasons.find(({ key }) => key === sent['reason'])
  const words = typeof sent['comment'] === 'string' ? clean(sent['comment']).trim() : ''
  const comment = words === '' ? null : words.slice(0, LONGEST_COMMENT).toWellFormed()
  return draftOf(instrument, scores, reason, comment)
}

function scoreSent(value: unknown, { mayNotApply }: Criterion, { quick }: Form): Score | undefined {
  if (value === 'na') return mayNotApply ? 'na' : undefined
  return quick.scale.find((step) => String(step.value) === value)?.value
}

export function formPage(
  survey: OpenSurvey,
  asked: Asked,
  now: World & { readonly seen: string },
  told: string | null,
): unknown {
  const { say, locale, seen } = now
  const { form, criteria, isFull } = asked
  const quick = criteria.filter((criterion) => form.quick.criteria.includes(criterion))
  const more = criteria.filter((criterion) => !quick.includes(criterion))
  const inLocale = (changes: Readonly<Record<string, string>>): string => {
    const query = {
      ...(isFull && { form: 'full' }),
      ...(locale === 'en' && { lang: 'en' }),
      ...changes,
    }
    return `?${new URLSearchParams(query).toString()}`
  }
  const other = locale === 'en' ? 'vi' : 'en'
  const reasons = form.quick.reasons.map(({ key, label, englishLabel }) =>
    choice('reason', key, locale === 'en' ? englishLabel : label, false),
  )
  return html`<p>${say('survey-page-intro')}</p>
${told === null ? '' : html`<p class="told" role="alert">${told}</p>`}
<p><a href="${inLocale({ lang: other })}" hreflang="${other}" lang="${other}">${say('survey-page-language')}</a></p>
<form method="post" action="${inLocale({})}" autocomplete="off">
<input type="hidden" name="seen" value="${seen}">
${quick.map((each) => question(each, survey, asked, now))}
${more.length > 0 ? html`<h2>${say('survey-page-more')}</h2>` : ''}
${more.map((each) => question(each, survey, asked, now))}
<fieldset><legend>${say('survey-page-reason')}</legend>${reasons}</fieldset>
<label class="words">${say('survey-page-comment')}<textarea name="comment" rows="3" maxlength="${LONGEST_COMMENT}"></textarea></label>
<button>${say('survey-send')}</button>
</form>
${isFull ? '' : html`<p><a href="${inLocale({ form: 'full' })}">${say('survey-page-full')}</a></p>`}`
}

function question(
  { key, ask, englishAsk, mayNotApply }: Criterion,
  { draft }: OpenSurvey,
  { form }: Asked,
  { say, locale }: World,
): unknown {
  const given = draft?.scores[key]
  const steps = form.quick.scale.toReversed()
  return html`<fieldset><legend>${locale === 'en' ? englishAsk : ask}</legend>
${steps.map(({ value, label, englishLabel }) =>
  choice(
    key,
    String(value),
    `${value} – ${locale === 'en' ? englishLabel : label}`,
    given === value,
  ),
)}
${mayNotApply ? choice(key, 'na', say('survey-not-applicable'), given === 'na') : ''}
</fieldset>`
}

function choice(name: string, value: string, label: string, isChosen: boolean): unknown {
  return html`<label><input type="radio" name="${name}" value="${value}" ${isChosen ? 'checked' : ''}>${label}</label>`
}

export function afterwards({ reason }: Draft, now: World): unknown {
  if (reason === null) return ''
  return html`<p class="told">${now.say(reason.leadsTo === 'task' ? 'survey-looked-into' : 'survey-counted')}</p>
${reason.leadsTo === 'count' ? html`<p class="told">${denunciationWhere(now)}</p>` : ''}`
}
