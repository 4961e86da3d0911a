import { phraseOf, says, typedWords } from '../core/phrase.ts'
import type { OldUnit } from '../core/places.ts'
import { toMenu } from './choices.ts'
import { type Step, turn, type World } from './turn.ts'

/** Words that stand before the name of a unit; a bare `Hồng Thái` may be somebody's name. */
const BEFORE = ['xã', 'thị trấn', 'tt', 'huyện', 'phường', 'thôn', 'ở', 'quê', 'tại', 'dưới']

/** The unit of before 1 July 2025 that a text names. */
export function oldUnitIn(text: string, units: readonly OldUnit[]): OldUnit | undefined {
  const typed = typedWords(text)
  return units.find((unit) =>
    [unit.name, ...unit.aliases].some((name) => {
      const bare = name.replace(/^(xã|thị trấn|huyện)\s+/iu, '')
      return (
        says(typed, phraseOf(`=${bare}`)) ||
        (says(typed, phraseOf(name)) && bare !== name) ||
        BEFORE.some((word) => says(typed, phraseOf(`${word} ${bare}`)))
      )
    }),
  )
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
