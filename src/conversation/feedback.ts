import { choiceId } from '../core/choice-id.ts'
import {
  FEEDBACK_CATEGORIES,
  type Feedback,
  type FeedbackCategory,
  feedbackNumber,
  forwardBy,
} from '../core/feedback.ts'
import { dayText, localDay } from '../core/local-time.ts'
import { mask } from '../core/mask.ts'
import type { Picture } from '../core/photo.ts'
import type { Claim } from '../core/turn.ts'
import { numbered, toMenu } from './choices.ts'
import { hotlineText } from './hotlines.ts'
import { staleChoice } from './stale-choice.ts'
import { type Step, turn, type World } from './turn.ts'

/** Of one caller in a day. */
const MOST_A_DAY = 5
const DAY_MS = 24 * 60 * 60_000
/** So that it is read; the rest is told at the counter. */
const LONGEST = 2000

/** Feedback is wanted: what about, and who else takes it. */
export const beginFeedback: Step<null> = (_input, _session, world) => {
  const { say } = world
  const choices = FEEDBACK_CATEGORIES.map((category) => ({
    id: choiceId('feedback', category),
    label: say(`feedback-${category}`),
  }))
  const reply = {
    text: [say('feedback'), hotlineText(world, 2)].join('\n\n'),
    choices: [...numbered(choices), toMenu(world)],
  }
  return turn('feedback', [], [reply], { at: 'start' })
}

/** The next message is the feedback. */
export const askFeedback: Step<{ category: string }> = ({ category: picked }, session, world) => {
  const category = FEEDBACK_CATEGORIES.find((each) => each === picked)
  if (category === undefined) return staleChoice(null, session, world)
  const text = world.say('feedback-ask', { days: world.content.settings.keep.handed })
  return turn('feedback', [], [{ text, choices: [toMenu(world)] }], { at: 'feedback', category })
}

/** Kept under its number, with the day by which it is passed on. */
export const giveFeedback: Step<{ category: FeedbackCategory; text: string }> = (
  { category, text: typed },
  _session,
  world,
) => {
  const { say, content, kept, now, locale, refused, caller } = world
  if (refused.some(({ kind }) => kind === 'budget')) {
    const text = [say('feedback-too-many', { most: MOST_A_DAY }), hotlineText(world)].join('\n\n')
    return turn('feedback', [], [{ text, choices: [toMenu(world)] }], { at: 'start' })
  }
  const code = kept.freshHandOver
  const due = forwardBy(content.calendar, now)
  const number = feedbackNumber(code)
  const text = [
    say('feedback-given', { number }),
    say('feedback-by', { day: dayText(localDay(due)) }),
    say('feedback-by-number', { number }),
    say('feedback-picture-ask'),
  ].join('\n')
  const words = mask(typed).slice(0, LONGEST).toWellFormed()
  const budget: Claim = {
    kind: 'budget',
    key: `feedback:${caller}`,
    limit: MOST_A_DAY,
    windowMs: DAY_MS,
  }
  return {
    ...turn(
      'feedback',
      [code],
      [{ text, choices: [toMenu(world)] }],
      { at: 'feedback-picture', code },
      [{ kind: 'feedback-given', feedback: { code, category, text: words, locale, due } }],
    ),
    claims: [{ kind: 'feedback-new', code }, budget],
  }
}

export const addFeedbackPicture: Step<{ code: string; picture: Picture }> = (
  { code, picture },
  _session,
  world,
) => {
  const text = world.say('feedback-pictured', { number: feedbackNumber(code) })
  return turn('feedback', [code], [{ text, choices: [toMenu(world)] }], { at: 'start' }, [
    { kind: 'feedback-pictured', code, picture },
  ])
}

/** Its number was typed. */
export const showFeedback: Step<{ feedback: Feedback }> = ({ feedback }, _session, world) =>
  turn(
    'feedback',
    [feedback.code],
    [{ text: feedbackText(feedback, world), choices: [toMenu(world)] }],
    { at: 'start' },
  )

/** A number that this chat has none of: nothing of another's is told. */
export const missFeedback: Step<null> = (_input, _session, world) => {
  const text = [world.say('feedback-unknown'), hotlineText(world, 2)].join('\n\n')
  return turn('feedback', [], [{ text, choices: [toMenu(world)] }], { at: 'start' })
}

/** Where it stands; also told unasked when that changes. */
export function feedbackText(
  { code, due, forwarded, answer }: Feedback,
  { say, now }: Pick<World, 'say' | 'now'>,
): string {
  const number = feedbackNumber(code)
  const to =
    forwarded === null
      ? []
      : [
          say('feedback-forwarded', {
            number,
            to: forwarded.to,
            day: dayText(localDay(forwarded.at)),
          }),
        ]
  if (answer !== null)
    return [...to, say('feedback-answered', { number }), answer.text].join('\n\n')
  if (forwarded !== null) return [...to, say('feedback-wait')].join('\n')
  const name = now > due ? 'feedback-late' : 'feedback-waits'
  return say(name, { number, day: dayText(localDay(due)) })
}
