import fc from 'fast-check'
import { expect, test } from 'vitest'
import { batchesOf, SMALLEST_BATCH } from '../../src/core/mixing.ts'
import type { Ballot } from '../../src/core/survey.ts'

const LIKE: Ballot = {
  procedure: 'khai-sinh',
  field: 'Hộ tịch',
  unit: 'Một cửa',
  channel: 'telegram',
  drawn: false,
  week: '2026-W24',
  mode: 'link',
  instrument: 'quick',
  version: '1',
  complete: true,
  scores: { C1: 4 },
  setAside: null,
}

function some(count: number, over: Partial<Ballot> = {}): readonly Ballot[] {
  return Array.from({ length: count }, () => ({ ...LIKE, ...over }))
}

test('ballots that look alike are moved from five on, counted in their newest week', () => {
  expect(batchesOf(some(4), '2026-W20')).toEqual([])
  const [batch, ...others] = batchesOf([...some(4), ...some(1, { week: '2026-W25' })], '2026-W20')
  expect(others).toEqual([])
  expect(batch).toEqual(some(5, { week: '2026-W25' }))
})

test('what differs in anything waits for its like', () => {
  const others = [{ procedure: 'ket-hon' }, { channel: 'web' }, { drawn: true }, { version: '2' }]
  for (const other of others) {
    expect(batchesOf([...some(4), ...some(1, other as Partial<Ballot>)], '2026-W20')).toEqual([])
  }
})

test('what waited too long loses the channel, then the procedure, as little as it must', () => {
  const old = { week: '2026-W19' }
  const mixed = [...some(3, old), ...some(2, { ...old, channel: 'web' })]
  expect(batchesOf(mixed, '2026-W20')).toEqual([some(5, { ...old, channel: null })])
  const rare = [...some(4, old), ...some(1, { ...old, procedure: 'ket-hon' })]
  const told = { ...old, channel: null, procedure: null }
  expect(batchesOf(rare, '2026-W20')).toEqual([some(5, told)])
})

test('however long it waits, the mode is told and no batch is smaller', () => {
  const old = { week: '2026-W19' }
  const two = [...some(4, old), ...some(4, { ...old, mode: 'chat' })]
  expect(batchesOf(two, '2026-W20')).toEqual([])
})

test('why a form was set aside is left out last, that it was never', () => {
  const old = { week: '2026-W19', channel: null, procedure: null, unit: null, field: null }
  const aside = [
    ...some(3, { ...old, setAside: 'burst' }),
    ...some(2, { ...old, setAside: 'odd-hours' }),
  ]
  expect(batchesOf([...aside, ...some(4, old)], '2026-W20')).toEqual([
    some(5, { ...old, setAside: 'several' }),
  ])
})

const ballot = fc.record({
  week: fc.constantFrom('2026-W18', '2026-W21', '2026-W24'),
  procedure: fc.constantFrom('khai-sinh', 'ket-hon', null),
  field: fc.constantFrom('Hộ tịch', null),
  channel: fc.constantFrom('telegram' as const, 'web' as const),
  mode: fc.constantFrom('link' as const, 'chat' as const),
  setAside: fc.constantFrom(null, 'burst' as const, 'one-many' as const),
})

test('every batch is of five or more alike, and nobody is lost or doubled', () => {
  fc.assert(
    fc.property(fc.array(ballot, { maxLength: 60 }), (drawn) => {
      const waiting = drawn.map((over, i) => ({ ...LIKE, ...over, scores: { C1: i } }))
      const batches = batchesOf(waiting, '2026-W20')
      for (const batch of batches) {
        expect(batch.length).toBeGreaterThanOrEqual(SMALLEST_BATCH)
        const looks = batch.map(({ scores, ...look }) => JSON.stringify(look))
        expect(new Set(looks).size).toBe(1)
      }
      const moved = batches.flat().map(({ scores }) => scores['C1'])
      expect(new Set(moved).size).toBe(moved.length)
    }),
  )
})
