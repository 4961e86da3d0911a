import { choiceId } from '../core/choice-id.ts'
import type { Content } from '../core/content.ts'
import { type Phrase, phraseOf, says, typedWords } from '../core/phrase.ts'
import type { OldUnit } from '../core/places.ts'
import type { Choice } from '../core/reply.ts'
import { slug } from '../core/text.ts'
import { numbered, toMenu } from './choices.ts'
import { aside } from './decline.ts'
import { hotlineText } from './hotlines.ts'
import { staleChoice } from './stale-choice.ts'
import { type Step, turn, type World } from './turn.ts'

/** Words that stand before the name of a unit; a bare `Hồng Thái` may be somebody's name. */
const BEFORE = ['ở', 'quê', 'tại', 'dưới', 'thôn', 'người']
const KIND = /^(?:xã|thị trấn|huyện)\s+/iu

/** The unit of before 1 July 2025 that a text names; the commune of today is none. */
export function oldUnitIn(text: string, content: Content): OldUnit | undefined {
  const { here, full, bare } = compiled(content)
  const typed = typedWords(text).slice(0, MAX_WORDS)
  if (says(typed, here)) return undefined
  const named = ({ phrases }: NamedUnit): boolean => phrases.some((phrase) => says(typed, phrase))
  const byName = full.filter(named)
  const found = byName.find(({ unit }) => !byName.some((each) => isWithin(each, unit)))
  if (found === undefined) return bare.find(named)?.unit
  return (bare.find((each) => isWithin(each, found.unit) && named(each)) ?? found).unit
}

/** `thị trấn Phú Minh, huyện Phú Xuyên` is about the town. */
function isWithin({ unit: { within } }: NamedUnit, { name }: OldUnit): boolean {
  return within === name
}

/** A long story is looked through this far. */
const MAX_WORDS = 400

interface NamedUnit {
  readonly unit: OldUnit
  readonly phrases: readonly Phrase[]
}

interface Compiled {
  readonly here: Phrase
  /** By full name, which wins. */
  readonly full: readonly NamedUnit[]
  readonly bare: readonly NamedUnit[]
}

const byContent = new WeakMap<Content, Compiled>()

/** Compiled once for each reading of the content. */
function compiled(content: Content): Compiled {
  const known = byContent.get(content)
  if (known) return known
  const named = (waysOf: (name: string) => readonly string[]): readonly NamedUnit[] =>
    content.places.map((unit) => ({
      unit,
      phrases: [unit.name, ...unit.aliases].flatMap(waysOf).map(phraseOf),
    }))
  const made = {
    here: phraseOf(content.office.unit),
    full: named((name) => [name]),
    bare: named(bareWays),
  }
  byContent.set(content, made)
  return made
}

function bareWays(name: string): readonly string[] {
  const bare = name.replace(KIND, '')
  return [`=${bare}`, ...BEFORE.map((word) => `${word} ${bare}`)]
}

export const showOldUnit: Step<{ unit: OldUnit }> = ({ unit }, session, world) => {
  const villages = villageChoices(unit)
  const text = [
    oldUnitText(unit, world),
    anyCentre(world),
    ...(villages.length > 0 ? [world.say('which-village')] : []),
  ].join('\n')
  return turn(
    'place',
    [],
    [{ text, choices: [...numbered(villages), toMenu(world)] }],
    aside(session),
  )
}

/** The village was asked, for the unit was split. */
export const showVillage: Step<{ unit: string; village: string }> = (
  { unit: unitSlug, village: villageSlug },
  session,
  world,
) => {
  const unit = world.content.places.find(({ name }) => slug(name) === unitSlug)
  for (const { unit: now, villages } of unit?.now ?? []) {
    const village = villages.find((each) => slug(each) === villageSlug)
    if (unit === undefined || village === undefined) continue
    const told = world.say('village-now', { village, unit: now })
    const text = [withDoubt(told, unit, world), anyCentre(world)].join('\n')
    return turn('place', [], [{ text, choices: [toMenu(world)] }], aside(session))
  }
  return staleChoice(null, session, world)
}

/** It was asked where a place belongs now that is none of ours. */
export const showUnknownUnit: Step<null> = (_input, session, world) => {
  const told = [world.say('unit-not-known'), anyCentre(world)].join('\n')
  const text = [told, hotlineText(world, 2)].join('\n\n')
  return turn('place', [], [{ text, choices: [toMenu(world)] }], aside(session))
}

/** `Thị trấn Phú Minh nay thuộc xã Phú Xuyên.` */
export function oldUnitText(unit: OldUnit, world: World): string {
  const { within, now } = unit
  const { say } = world
  const name = unit.name.charAt(0).toUpperCase() + unit.name.slice(1)
  const [only] = now
  if (only === undefined) return say('unit-unknown', { name, within })
  const told =
    now.length === 1
      ? say('unit-now', { name, within, unit: only.unit })
      : [say('unit-split', { name, within }), ...now.map((part) => `- ${partText(part)}`)].join(
          '\n',
        )
  return withDoubt(told, unit, world)
}

function withDoubt(told: string, { confirmed, now }: OldUnit, { say }: World): string {
  if (confirmed) return told
  return [told, say('unit-unconfirmed')].join(now.length === 1 ? ' ' : '\n')
}

function villageChoices({ name, now }: OldUnit): readonly Choice[] {
  return now.flatMap(({ villages }) =>
    villages.map((village) => ({
      id: choiceId('village', slug(name), slug(village)),
      label: village,
    })),
  )
}

function partText({ unit, villages }: OldUnit['now'][number]): string {
  return villages.length === 0 ? unit : `${unit}: ${villages.join(', ')}`
}

function anyCentre({ say, content }: World): string {
  return say('any-centre', { province: content.office.province })
}
