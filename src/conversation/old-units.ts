import type { Content } from '../core/content.ts'
import { phraseOf, says, typedWords } from '../core/phrase.ts'
import type { OldUnit } from '../core/places.ts'
import { toMenu } from './choices.ts'
import { type Step, turn, type World } from './turn.ts'

/** Words that stand before the name of a unit; a bare `Hồng Thái` may be somebody's name. */
const BEFORE = ['ở', 'quê', 'tại', 'dưới', 'thôn', 'người']
const KIND = /^(?:xã|thị trấn|huyện)\s+/iu

/** The unit of before 1 July 2025 that a text names; the commune of today is none. */
export function oldUnitIn(text: string, { places, office }: Content): OldUnit | undefined {
  const typed = typedWords(text)
  if (says(typed, phraseOf(office.unit))) return undefined
  const named = (waysOf: (name: string) => readonly string[]): OldUnit | undefined =>
    places.find(({ name, aliases }) =>
      [name, ...aliases].flatMap(waysOf).some((way) => says(typed, phraseOf(way))),
    )
  return named((name) => [name]) ?? named(bareWays)
}

function bareWays(name: string): readonly string[] {
  const bare = name.replace(KIND, '')
  return [`=${bare}`, ...BEFORE.map((word) => `${word} ${bare}`)]
}

export const showOldUnit: Step<{ unit: OldUnit }> = ({ unit }, _session, world) =>
  turn(
    'place',
    [],
    [{ text: [oldUnitText(unit, world), anyCentre(world)].join('\n'), choices: [toMenu(world)] }],
    { at: 'start' },
  )

/** `Thị trấn Phú Minh nay thuộc xã Phú Xuyên.` */
export function oldUnitText({ name, within, now, confirmed }: OldUnit, { say }: World): string {
  const [only] = now
  const text =
    only === undefined
      ? say('unit-unknown', { name, within })
      : now.length === 1
        ? say('unit-now', { name, within, unit: only.unit })
        : [say('unit-split', { name, within }), ...now.map((part) => `- ${partText(part)}`)].join(
            '\n',
          )
  return confirmed || only === undefined ? text : `${text} ${say('unit-unconfirmed')}`
}

function partText({ unit, villages }: OldUnit['now'][number]): string {
  return villages.length === 0 ? unit : `${unit}: ${villages.join(', ')}`
}

export function anyCentre({ say, content }: World): string {
  return say('any-centre', { province: content.office.province })
}
