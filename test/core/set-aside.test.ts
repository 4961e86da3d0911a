import { expect, test } from 'vitest'
import { instantOf } from '../../src/core/local-time.ts'
import {
  LONG_FORM,
  MOST_OF_A_CHAT,
  MOST_OF_A_WINDOW,
  type Sending,
  setAsideReason,
  windowOf,
} from '../../src/core/set-aside.ts'

const TEN = instantOf('2026-11-24', 10 * 60)

function sending(over: Partial<Sending> = {}): Sending {
  const scores = { C1: 5, D1: 4, overall: 5 }
  return { at: TEN, drawn: false, scores, seconds: 60, ofChat: 1, ofWindow: 1, ...over }
}

function form(values: readonly number[]): Sending['scores'] {
  return Object.fromEntries(values.map((value, i) => [`K${i}`, value]))
}

test('nearly all forms are counted', () => {
  expect(setAsideReason(sending())).toBeNull()
  expect(setAsideReason(sending({ ofChat: MOST_OF_A_CHAT }))).toBeNull()
  expect(setAsideReason(sending({ ofWindow: MOST_OF_A_WINDOW.volunteers }))).toBeNull()
})

test('one chat that rates many', () => {
  expect(setAsideReason(sending({ ofChat: MOST_OF_A_CHAT + 1 }))).toBe('one-many')
})

test('many about one unit at a time; more where a load of dossiers invited them', () => {
  const ofWindow = MOST_OF_A_WINDOW.volunteers + 1
  expect(setAsideReason(sending({ ofWindow }))).toBe('burst')
  expect(setAsideReason(sending({ ofWindow, drawn: true }))).toBeNull()
  expect(setAsideReason(sending({ ofWindow: MOST_OF_A_WINDOW.drawn + 1, drawn: true }))).toBe(
    'burst',
  )
})

test('a window is ten minutes of one unit', () => {
  const minute = 60_000
  expect(windowOf(TEN, 'Một cửa', true)).toBe(windowOf(TEN + 9 * minute, 'Một cửa', true))
  expect(windowOf(TEN, 'Một cửa', true)).not.toBe(windowOf(TEN + 10 * minute, 'Một cửa', true))
  expect(windowOf(TEN, 'Một cửa', true)).not.toBe(windowOf(TEN, null, true))
  expect(windowOf(TEN, 'Một cửa', true)).not.toBe(windowOf(TEN, 'Một cửa', false))
})

test('a long form all the same, sent sooner than it can be read', () => {
  const same = form(Array(LONG_FORM).fill(5))
  expect(setAsideReason(sending({ scores: same, seconds: 5 }))).toBe('straight-line')
  expect(setAsideReason(sending({ scores: same, seconds: 90 }))).toBeNull()
  expect(setAsideReason(sending({ scores: same, seconds: null }))).toBeNull()
  const mixed = form([4, ...Array(LONG_FORM - 1).fill(5)])
  expect(setAsideReason(sending({ scores: mixed, seconds: 5 }))).toBeNull()
  expect(setAsideReason(sending({ scores: form([5, 5, 5]), seconds: 5 }))).toBeNull()
})

test('at night, from 23:00 to 05:00 in Vietnam', () => {
  const at = (minutes: number) => setAsideReason(sending({ at: instantOf('2026-11-24', minutes) }))
  expect(at(23 * 60)).toBe('odd-hours')
  expect(at(4 * 60 + 59)).toBe('odd-hours')
  expect(at(23 * 60 - 1)).toBeNull()
  expect(at(5 * 60)).toBeNull()
})
