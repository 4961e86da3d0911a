import type { ConversationEvent } from '../core/events.ts'
import type { Choice } from '../core/reply.ts'
import type { Session } from '../core/session.ts'
import { numbered, toPerson } from './choices.ts'
import { hotlineText } from './hotlines.ts'
import { type Step, type Turn, turn, type World } from './turn.ts'

/** Says that it is not known, and gives ways on. `question` is masked. */
export const decline: Step<{ question: string }> = ({ question }, session, world) =>
  waysOn(world.say('declined'), question, session, world)

/** None of what was offered was meant. */
export const askDifferently: Step<null> = (_input, session, world) => {
  const question = session.place.at === 'declined' ? session.place.question : ''
  return waysOn(world.say('say-differently'), question, session, world)
}

/** Who is not understood twice in a row is led to a person first. */
function waysOn(text: string, question: string, session: Session, world: World): Turn {
  const { say, content } = world
  const browse = [
    { id: 'life', label: say('menu-life') },
    { id: 'browse', label: say('menu-browse') },
  ]
  const person = toPerson(world)
  const choices = numbered([
    ...(session.misses > 0 ? [person, ...browse] : [...browse, person]),
    ...keepChoice(question, session.keepsQuestions !== null, world),
  ])
  const links = [{ url: content.office.links.nationalPortal, label: say('national-portal') }]
  const reply = { text: [text, hotlineText(world)].join('\n\n'), choices, links }
  return turn('declined', [], [reply], { at: 'declined', question })
}

function keepChoice(question: string, keptAnyway: boolean, { say }: World): readonly Choice[] {
  return question === '' || keptAnyway ? [] : [{ id: 'keep:yes', label: say('keep-question') }]
}

/** The citizen agrees that the texts of questions are kept for staff; the one just asked is the first. */
export const agreeToKeep: Step<null> = (_input, { place }, { say, content }) => {
  const version = content.settings.noticeVersion
  const kept: readonly ConversationEvent[] =
    place.at === 'declined' && place.question !== ''
      ? [{ kind: 'question-kept', text: place.question, outcome: { kind: 'declined', ids: [] } }]
      : []
  const text = say('questions-kept', { days: content.settings.keep.questions })
  return turn('consent', [], [{ text }], { at: 'start' }, [
    { kind: 'consent-given', to: 'keep-questions', version },
    ...kept,
  ])
}

export const stopKeeping: Step<null> = (_input, _session, { say, content }) =>
  turn('consent', [], [{ text: say('questions-not-kept') }], { at: 'start' }, [
    {
      kind: 'consent-withdrawn',
      to: 'keep-questions',
      version: content.settings.noticeVersion,
    },
  ])
