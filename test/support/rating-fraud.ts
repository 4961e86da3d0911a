import { instantOf } from '../../src/core/local-time.ts'
import { type Sending, setAsideReason, windowOf } from '../../src/core/set-aside.ts'
import { dice } from './dice.ts'

/**
 * A week of forms at a commune of some 40 a day, honest ones and forged, as they would be sent; the forged
 * are ours, so it is known which they are.
 */

export const FRAUDS = ['one-chat', 'burst', 'full-fives', 'night', 'careful'] as const
/** `careful`: other chats, by day, one at a time. Nothing that is counted tells it from people. */
export type Fraud = (typeof FRAUDS)[number]

interface Sent {
  readonly at: number
  readonly chat: string
  readonly unit: string
  readonly drawn: boolean
  readonly scores: Sending['scores']
  readonly seconds: number | null
  readonly fraud: Fraud | null
}

export interface Caught {
  readonly forms: number
  readonly forged: number
  /** Of the forged. */
  readonly caught: number
  /** Honest forms that were set aside. */
  readonly wronged: number
}

const UNITS = ['Tư pháp - Hộ tịch', 'Địa chính', 'Lao động - Xã hội']
const MONDAY = instantOf('2026-11-23')
const MINUTE = 60_000
const DAY = 24 * 60 * MINUTE
const HONEST_A_DAY = 40

/** `share` of all forms are forged, in one way. */
export function playWeek(seed: number, share: number, fraud: Fraud): Caught {
  const chance = dice(seed)
  const honest = Array.from({ length: 7 }, (_, day) => honestDay(day, chance)).flat()
  const forged = Math.round((honest.length * share) / (1 - share))
  const sent = [...honest, ...forge(fraud, forged, chance)]
  return judge(sent.toSorted((a, b) => a.at - b.at))
}

type Dice = ReturnType<typeof dice>

/** Loads of dossiers at 11:30 and 16:45 invite; most answer within the hour, some at night. */
function honestDay(day: number, { roll, chance }: Dice): readonly Sent[] {
  if (day >= 5) return []
  return Array.from({ length: HONEST_A_DAY }, (_, i) => {
    const drawn = chance(0.8)
    const load = (chance(0.5) ? 11.5 : 16.75) * 60
    const later = -Math.log(1 - roll()) * (chance(0.7) ? 25 : 240)
    const minutes = drawn ? load + later : 7.5 * 60 + roll() * 9.5 * 60
    const isFull = chance(0.1)
    const tone = roll()
    const score = (): number =>
      roll() < tone * 0.9 ? 5 : roll() < 0.7 ? 4 : 1 + Math.floor(roll() * 3)
    const same = isFull && chance(0.15)
    return {
      at: MONDAY + day * DAY + minutes * MINUTE,
      // One in 50 hands in for neighbours, and rates what they handed in.
      chat: chance(0.02) ? 'broker' : `h${day}-${i}`,
      unit: UNITS[Math.floor(roll() * UNITS.length)] ?? '',
      drawn,
      scores: scoresOf(isFull ? 17 : 3, same ? () => 5 : score),
      // Nobody reads 17 questions in half a minute but one in 30 who does not read.
      seconds: chance(0.5) ? null : isFull ? 20 + -Math.log(1 - roll()) * 110 : 8 + roll() * 60,
      fraud: null,
    }
  })
}

function forge(fraud: Fraud, count: number, { roll }: Dice): readonly Sent[] {
  const morning = MONDAY + DAY + 8 * 60 * MINUTE
  const anyDay = (): number => MONDAY + Math.floor(roll() * 5) * DAY
  return Array.from({ length: count }, (_, i) => {
    const byDay = anyDay() + (7.5 + roll() * 9.5) * 60 * MINUTE
    const at: Record<Fraud, number> = {
      'one-chat': byDay,
      burst: morning + Math.floor(i / 30) * DAY + (i % 30) * 20_000,
      'full-fives': byDay,
      night: anyDay() + (23.2 + roll() * 5) * 60 * MINUTE,
      careful: byDay,
    }
    return {
      at: at[fraud],
      chat: fraud === 'one-chat' ? 'forger' : `${fraud}-${i}`,
      unit: UNITS[0] ?? '',
      drawn: false,
      scores: scoresOf(fraud === 'full-fives' ? 17 : 3, () => 5),
      seconds: fraud === 'full-fives' ? 4 + roll() * 20 : 5 + roll() * 10,
      fraud,
    }
  })
}

function scoresOf(count: number, score: () => number): Sending['scores'] {
  return Object.fromEntries(Array.from({ length: count }, (_, i) => [`K${i}`, score()]))
}

/** Counts as the store does, in the order in which forms are sent. */
function judge(sent: readonly Sent[]): Caught {
  const counters = new Map<string, number>()
  const countUp = (name: string): number => {
    const n = (counters.get(name) ?? 0) + 1
    counters.set(name, n)
    return n
  }
  let caught = 0
  let wronged = 0
  for (const { at, chat, unit, drawn, scores, seconds, fraud } of sent) {
    const ofChat = countUp(`chat ${chat}`)
    const ofWindow = countUp(windowOf(at, unit, drawn))
    const isAside = setAsideReason({ at, drawn, scores, seconds, ofChat, ofWindow }) !== null
    if (isAside && fraud === null) wronged += 1
    if (isAside && fraud !== null) caught += 1
  }
  const forged = sent.filter(({ fraud }) => fraud !== null).length
  return { forms: sent.length, forged, caught, wronged }
}
