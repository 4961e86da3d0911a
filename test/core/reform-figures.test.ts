import { expect, test } from 'vitest'
import type { Calendar } from '../../src/core/calendar.ts'
import type { Dossier } from '../../src/core/dossier.ts'
import { instantOf } from '../../src/core/local-time.ts'
import { dossierTally, lateIn, perHundred } from '../../src/core/reform-figures.ts'
import { dossier } from '../contracts/store/dossiers.ts'

const CALENDAR: Calendar = { years: [{ year: 2026, source: '', holidays: [], workdays: [] }] }
/** Monday to Sunday. */
const WEEK = { from: instantOf('2026-06-08'), until: instantOf('2026-06-15') }

function seen(over: Partial<Dossier>, besides: { supplemented?: boolean; lists?: string[] } = {}) {
  const { supplemented = false, lists } = besides
  return { dossier: dossier(over), supplemented, listsSeen: lists ?? null, told: true }
}

test('those received and those finished in the time are counted, each by its own day', () => {
  const tally = dossierTally(CALENDAR, WEEK)
  const monday = instantOf('2026-06-08', 540)
  const before = instantOf('2026-06-05', 540)
  const thursday = instantOf('2026-06-11', 540)
  tally.add(seen({ received: monday }, { supplemented: true, lists: ['ks'] }), 'ks')
  tally.add(seen({ received: monday }, { lists: ['khac'] }), 'ks')
  tally.add(seen({ received: monday }), 'ks')
  tally.add(seen({ received: before, due: before, finished: thursday, state: 'done' }), 'ks')
  const pauses = [{ from: monday, until: instantOf('2026-06-10', 540) }]
  tally.add(seen({ received: before, due: thursday, finished: thursday, pauses }), 'ks')
  expect(tally.figures()).toEqual({
    all: { received: 3, supplemented: 1 },
    withList: { received: 1, supplemented: 1 },
    withoutList: { received: 1, supplemented: 0 },
    finished: 2,
    onTime: 1,
    taken: 2,
    allowed: 0,
  })
  expect(perHundred({ received: 8, supplemented: 1 })).toBe(12.5)
  expect(perHundred({ received: 0, supplemented: 0 })).toBeNull()
})

test('late is by the day that was promised first, whatever an apology names, and ends with the result', () => {
  const due = instantOf('2026-06-09', 1020)
  const now = instantOf('2026-06-12')
  const at = { ...WEEK, now }
  const apology = { reason: 'Mất điện', newDue: now, signedBy: 'Hoa', signed: due }
  expect(lateIn(seen({ due }), at)).toMatchObject({ apologised: false, told: false, reason: null })
  expect(lateIn(seen({ due, apology }), at)).toMatchObject({
    apologised: true,
    told: true,
    reason: 'Mất điện',
    newDue: now,
  })
  expect(lateIn(seen({ due, finished: due + 1, state: 'returned' }), at)).not.toBeNull()
  expect(lateIn(seen({ due, finished: due, state: 'returned' }), at)).toBeNull()
  expect(lateIn(seen({ due, state: 'supplement' }), at)).toBeNull()
  expect(lateIn(seen({ due: now + 1 }), at)).toBeNull()
})
