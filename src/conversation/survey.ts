import { addWorkingDays } from '../core/calendar.ts'
import { choiceId } from '../core/choice-id.ts'
import type { ConversationEvent } from '../core/events.ts'
import type { Criterion, Score } from '../core/instrument.ts'
import { addDays, dayText, localDay } from '../core/local-time.ts'
import type { Choice, Reply } from '../core/reply.ts'
import type { Session, SurveyStep } from '../core/session.ts'
import type { Draft, OpenSurvey } from '../core/survey.ts'
import { numbered, toMenu } from './choices.ts'
import { pageUrl } from './page-url.ts'
import { denunciationWhere } from './safety.ts'
import {
  criteriaOf,
  draftOf,
  type Form,
  firstOpenStep,
  formOf,
  lastStep,
  openSurvey,
  stepAfter,
  stepBefore,
  stepOf,
} from './survey-form.ts'
import { type Step, type Turn, turn, type World } from './turn.ts'

/** Whoever presses a button of a survey that was sent, or is over, or is another's. */
export const surveyEnded: Step<null> = (_input, _session, world) =>
  turn('rating', [], [{ text: world.say('survey-ended'), choices: [toMenu(world)] }], {
    at: 'start',
  })

/** Begins, or goes on where it was broken off. */
export const goOn: Step<{ run: string }> = ({ run }, session, world) => {
  const found = inHand(run, world)
  if (found === undefined) return surveyEnded(null, session, world)
  const { survey, form } = found
  const step = firstOpenStep(form, survey.draft?.scores ?? {})
  return ask(survey, form, step, world, [beforeScoring(survey, session, world)])
}

/** A score was picked by its button, key or label; `skip` leaves the question out. */
export const score: Step<{ run: string; key: string; value: string }> = (
  { run, key, value },
  session,
  world,
) => {
  const found = inHand(run, world)
  if (found === undefined) return surveyEnded(null, session, world)
  const { survey, form } = found
  const criterion = criteriaOf(form).find((each) => each.key.toLowerCase() === key)
  if (criterion === undefined) return surveyEnded(null, session, world)
  const given = scoreOf(value, criterion, form)
  if (given === undefined) return outsideScale({ run, step: stepOf(criterion) }, session, world)
  const before = survey.draft?.scores ?? {}
  const { [criterion.key]: _, ...others } = before
  const scores = given === 'skip' ? others : { ...before, [criterion.key]: given }
  return goTo(stepAfter(stepOf(criterion), form, scores), survey, form, { scores }, world)
}

/** A score was told in words: it is noted once they say that it is right. */
export const confirmScore: Step<{ run: string; key: string; value: number }> = (
  { run, key, value },
  session,
  world,
) => {
  const found = inHand(run, world)
  const criterion = found && criteriaOf(found.form).find((each) => each.key === key)
  if (found === undefined || criterion === undefined) return surveyEnded(null, session, world)
  const label = labelOf(value, found.form, world)
  const choices = [
    {
      id: choiceId('score', run, key.toLowerCase(), String(value)),
      label: world.say('survey-yes'),
    },
    { id: choiceId('survey', run, 'again', key.toLowerCase()), label: world.say('survey-no') },
  ]
  const reply = { text: world.say('survey-confirm', { value, label }), choices: numbered(choices) }
  const step = stepOf(criterion)
  return claimed(run, turn('rating', [], [reply], { at: 'survey', run, step, confirm: value }))
}

/** The same question once more, in the language of the world. */
export const askAgain: Step<{ run: string; step: SurveyStep }> = (
  { run, step },
  session,
  world,
) => {
  const found = inHand(run, world)
  return found === undefined
    ? surveyEnded(null, session, world)
    : ask(found.survey, found.form, step, world)
}

/** Says that a number is not of the scale, and asks again. */
export const outsideScale: Step<{ run: string; step: SurveyStep }> = (
  { run, step },
  session,
  world,
) => {
  const found = inHand(run, world)
  if (found === undefined) return surveyEnded(null, session, world)
  const { survey, form } = found
  const text = world.say('survey-outside', { most: form.quick.scale.length })
  return ask(survey, form, step, world, [text])
}

/** The other buttons: `again`, `back`, `stop`, `more`, `send`, reasons, and what follows them. */
export const moveSurvey: Step<{ run: string; way: string; key: string }> = (
  { run, way, key },
  session,
  world,
) => {
  const found = inHand(run, world)
  if (found === undefined) return surveyEnded(null, session, world)
  const { survey, form } = found
  const scores = survey.draft?.scores ?? {}
  const { place } = session
  const here = place.at === 'survey' && place.run === run ? place.step : firstOpenStep(form, scores)
  const [firstMore] = form.more
  switch (way) {
    case 'go':
      return goOn({ run }, session, world)
    case 'again': {
      const criterion = criteriaOf(form).find((each) => each.key.toLowerCase() === key)
      return ask(survey, form, criterion === undefined ? here : stepOf(criterion), world)
    }
    case 'back':
      return ask(survey, form, stepBefore(here, form), world)
    case 'stop':
      return close(survey, form, {}, world)
    case 'more':
      return ask(survey, form, firstMore === undefined ? here : stepOf(firstMore), world)
    case 'send':
      return goTo(lastStep(scores), survey, form, {}, world)
    case 'reason':
      return takeReason(survey, form, key, world)
    case 'known':
      return takeContact(survey, form, key === 'yes', world)
    default:
      return surveyEnded(null, session, world)
  }
}

/** Their own words of what went wrong. */
export const comment: Step<{ run: string; text: string }> = ({ run, text }, session, world) => {
  const found = inHand(run, world)
  if (found === undefined) return surveyEnded(null, session, world)
  return close(found.survey, found.form, { comment: text }, world)
}

function takeReason(survey: OpenSurvey, form: Form, key: string, world: World): Turn {
  if (key === 'words') return ask(survey, form, 'comment', world)
  const reason = form.quick.reasons.find((each) => each.key === key)
  if (reason === undefined) return close(survey, form, {}, world)
  const told = { reason: { key: reason.key, leadsTo: reason.leadsTo } }
  if (reason.leadsTo === 'count') {
    const closed = close(survey, form, told, world)
    return withWords(closed, world.say('survey-counted'), denunciationWhere(world))
  }
  return goTo('contact', survey, form, told, world)
}

function withWords(taken: Turn, ...words: readonly string[]): Turn {
  const replies = taken.replies.map((reply) => ({
    ...reply,
    text: [reply.text, ...words].join('\n\n'),
  }))
  return { ...taken, replies }
}

/** Who they are stands in a task of its own, never with what they scored. */
function takeContact(survey: OpenSurvey, form: Form, wanted: boolean, world: World): Turn {
  const { draft, run } = survey
  if (draft?.reason?.leadsTo !== 'task') return close(survey, form, {}, world)
  if (!wanted) return withWords(close(survey, form, {}, world), world.say('survey-looked-into'))
  const today = localDay(world.now)
  const { content } = world
  const { taskDays } = content.settings.ratings
  const due = addWorkingDays(content.calendar, today, taskDays) ?? addDays(today, taskDays)
  const closed = close(survey, form, { reason: null }, world)
  const contact = { kind: 'survey-contact', run, reason: draft.reason.key, due } as const
  const promise = world.say('survey-will-answer', { day: dayText(due) })
  return { ...withWords(closed, promise), events: [contact, ...closed.events] }
}

function goTo(
  step: SurveyStep | null,
  survey: OpenSurvey,
  form: Form,
  change: Partial<Draft>,
  world: World,
): Turn {
  if (step === null) return close(survey, form, change, world)
  const draft = draftOf(survey, form, change)
  const answered: ConversationEvent = { kind: 'survey-answered', run: survey.run, draft }
  const asked = ask({ ...survey, draft }, form, step, world)
  return Object.keys(change).length === 0 ? asked : { ...asked, events: [answered] }
}

function close(survey: OpenSurvey, form: Form, change: Partial<Draft>, world: World): Turn {
  const draft = draftOf(survey, form, change)
  const isEmpty = Object.keys(draft.scores).length === 0
  const text = world.say(isEmpty ? 'survey-empty' : 'survey-thanks')
  const event = { kind: 'survey-closed', run: survey.run, draft } as const
  const reply = { text, choices: [toMenu(world)] }
  return claimed(survey.run, turn('rating', [], [reply], { at: 'start' }, [event]))
}

function ask(
  survey: OpenSurvey,
  form: Form,
  step: SurveyStep,
  world: World,
  before: readonly string[] = [],
): Turn {
  const { run } = survey
  const asked = questionOf(survey, form, step, world)
  const text = [...before.filter((line) => line !== ''), asked.text].join('\n\n')
  return claimed(run, turn('rating', [], [{ ...asked, text }], { at: 'survey', run, step }))
}

function questionOf({ run }: OpenSurvey, form: Form, step: SurveyStep, world: World): Reply {
  const { say, locale } = world
  const move = (way: string, label: string): Choice => ({
    id: choiceId('survey', run, ...way.split(':')),
    label: say(label),
  })
  const criterion = criteriaOf(form).find((each) => stepOf(each) === step)
  if (criterion !== undefined) return criterionReply(run, form, criterion, world)
  switch (step) {
    case 'more': {
      const count = form.more.length
      const choices = numbered([move('more', 'survey-more-yes'), move('send', 'survey-send')])
      return { text: say('survey-more', { count }), choices }
    }
    case 'contact': {
      const choices = numbered([
        move('known:yes', 'survey-known-yes'),
        move('known:no', 'survey-known-no'),
      ])
      return {
        text: say('survey-contact', { days: world.content.settings.ratings.taskDays }),
        choices,
      }
    }
    case 'comment':
      return { text: say('survey-comment'), choices: [move('reason:none', 'survey-send')] }
    default: {
      const reasons = form.quick.reasons.map(({ key, label, englishLabel }) => ({
        id: choiceId('survey', run, 'reason', key),
        label: locale === 'en' ? englishLabel : label,
      }))
      const words = move('reason:words', 'survey-reason-words')
      const choices = [...numbered([...reasons, words]), move('reason:none', 'survey-skip')]
      return { text: say('survey-reason'), choices }
    }
  }
}

function criterionReply(run: string, form: Form, criterion: Criterion, world: World): Reply {
  const { say, locale } = world
  const key = criterion.key.toLowerCase()
  const isQuick = form.quick.criteria.includes(criterion)
  const among = isQuick ? form.quick.criteria : form.more
  const place = { nth: among.indexOf(criterion) + 1, of: among.length }
  const question = locale === 'en' ? criterion.englishAsk : criterion.ask
  const scores = form.quick.scale.map(({ value }) => ({
    id: choiceId('score', run, key, String(value)),
    label: labelOf(value, form, world),
    key: String(value),
  }))
  const choices = [
    ...scores.toReversed(),
    ...(criterion.mayNotApply
      ? [{ id: choiceId('score', run, key, 'na'), label: say('survey-not-applicable') }]
      : []),
    { id: choiceId('score', run, key, 'skip'), label: say('survey-skip') },
    ...(place.nth > 1 || !isQuick
      ? [{ id: choiceId('survey', run, 'back'), label: say('survey-back') }]
      : []),
    { id: choiceId('survey', run, 'stop'), label: say('survey-stop') },
  ]
  return { text: `${say('survey-question', place)} ${question}`, choices }
}

/** The page comes first: whoever runs the chat can read what is scored here. */
function beforeScoring({ token }: OpenSurvey, { address }: Session, world: World): string {
  const url = pageUrl(token, world)
  const isZalo = address.channel === 'zalo-oa' || address.channel === 'zalo-bot'
  return world.say(isZalo ? 'survey-page-zalo' : 'survey-page', { url })
}

function labelOf(value: number, { quick }: Form, { locale }: World): string {
  const step = quick.scale.find((each) => each.value === value)
  return (locale === 'en' ? step?.englishLabel : step?.label) ?? String(value)
}

function scoreOf(
  value: string,
  { mayNotApply }: Criterion,
  { quick }: Form,
): Score | 'skip' | undefined {
  if (value === 'skip') return 'skip'
  if (value === 'na') return mayNotApply ? 'na' : undefined
  return quick.scale.find((step) => String(step.value) === value)?.value
}

function inHand(run: string, world: World): { survey: OpenSurvey; form: Form } | undefined {
  const isClosed = world.refused.some((claim) => claim.kind === 'survey-open' && claim.run === run)
  const survey = isClosed ? undefined : openSurvey(run, world)
  const form = formOf(run, world)
  return survey === undefined || form === null ? undefined : { survey, form }
}

/** It may be closed on its page meanwhile. */
function claimed(run: string, taken: Turn): Turn {
  return { ...taken, claims: [{ kind: 'survey-open', run }] }
}
