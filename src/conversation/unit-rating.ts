import { choiceId } from '../core/choice-id.ts'
import { addressKey } from '../core/message.ts'
import type { OfficeUnit } from '../core/office.ts'
import { numbered, toMenu } from './choices.ts'
import { staleChoice } from './stale-choice.ts'
import { goOn } from './survey.ts'
import { type Step, type Turn, turn, type World } from './turn.ts'

const DAY_MS = 24 * 60 * 60_000

/** The poster of a unit was scanned. */
export const offerUnitRating: Step<{ unit: OfficeUnit }> = ({ unit }, _session, world) => {
  const rateIt = {
    id: choiceId('rate-unit', unit.id),
    label: world.say('unit-rating-begin'),
  }
  const text = [world.say('unit-rating', { unit: nameOf(unit, world) }), world.say('safety')]
  const reply = { text: text.join('\n\n'), choices: numbered([rateIt, toMenu(world)]) }
  return turn('greeting', [`u_${unit.id}`], [reply], { at: 'start' })
}

/** Anybody may, once a chat and day: what they say is of no dossier and no sample. */
export const rateUnit: Step<{ unit: string }> = ({ unit: id }, session, world) => {
  const unit = unitOf(id, world)
  if (unit === undefined || !world.content.surveys.has('quick')) {
    return staleChoice(null, session, world)
  }
  const claim = {
    kind: 'budget',
    key: `unit-rating:${addressKey(session.address)}`,
    limit: 1,
    windowMs: DAY_MS,
  } as const
  if (world.refused.some(({ kind }) => kind === 'budget')) return ratedToday(world)
  const { run, token } = world.kept.freshSurvey
  const { channel } = session.address
  const service = { procedure: null, field: null, unit: unit.name, channel, drawn: false }
  const until = world.now + DAY_MS
  const begun = { run, token, service, draft: null, until }
  const surveys = [begun, ...world.kept.surveys]
  const asked = goOn({ run }, session, { ...world, kept: { ...world.kept, surveys } })
  const survey = { run, dossier: null, service, until, remindAt: null, mode: 'public-qr' } as const
  return { ...asked, events: [{ kind: 'survey-begun', survey }], claims: [claim] }
}

export function unitOf(id: string, { content }: World): OfficeUnit | undefined {
  return content.office.units.find((unit) => unit.id === id)
}

function nameOf({ name, englishName }: OfficeUnit, { locale }: World): string {
  return locale === 'en' ? englishName : name
}

function ratedToday(world: World): Turn {
  const reply = { text: world.say('unit-rating-today'), choices: [toMenu(world)] }
  return turn('rating', [], [reply], { at: 'start' })
}
