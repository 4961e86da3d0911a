import { beforeAll, describe, expect, test } from 'vitest'
import { loadContent } from '../../src/catalogue/load.ts'
import type { Procedure } from '../../src/core/procedure.ts'
import { holdsOn, isDoubtful, shownFacts } from '../../src/core/shown-facts.ts'

test.each([
  ['Giảm một nửa [verify]', true],
  ['Giảm một nửa [from memory — verify]', true],
  ['Giảm một nửa [From memory, 2024]', true],
  ['[VERIFY] Giảm một nửa', true],
  ['Giảm một nửa', false],
  ['Nhớ verify lại', false],
  ['Mẫu [số 1], cần verify', false],
  ['Giảm một nửa [verify, quên đóng ngoặc', true],
])('whether %j is doubtful', (text, doubtful) => {
  expect(isDoubtful(text)).toBe(doubtful)
})

test.each([
  ['without days', {}, true],
  ['on its first day', { from: '2026-11-24' }, true],
  ['a day too early', { from: '2026-11-25' }, false],
  ['on its last day', { until: '2026-11-24' }, true],
  ['a day too late', { until: '2026-11-23' }, false],
  ['within its days', { from: '2026-01-01', until: '2026-12-31' }, true],
])('a fact holds on 24/11/2026: %s', (_, span, holds) => {
  expect(holdsOn(span, '2026-11-24')).toBe(holds)
})

describe('what a citizen sees of a procedure', () => {
  let procedures: ReadonlyMap<string, Procedure>
  beforeAll(async () => {
    procedures = (await loadContent({ shipped: 'test/fixtures/content' })).content.procedures
  })
  const shown = (id: string, day: string): Procedure => {
    const procedure = procedures.get(id)
    if (procedure === undefined) throw new Error(id)
    return shownFacts(procedure, day)
  }

  test('the fee of the day', () => {
    expect(shown('ho-kinh-doanh', '2026-12-31').fees.map(({ amount }) => amount)).toEqual([100000])
    expect(shown('ho-kinh-doanh', '2027-01-01').fees.map(({ amount }) => amount)).toEqual([50000])
  })

  test('a fee without its doubtful remark, and no time whose label is in doubt', () => {
    const { fees, times } = shown('thuong-tru', '2026-11-24')
    expect(fees[1]).toMatchObject({ amount: 10000, note: undefined })
    expect(times.map(({ days }) => days)).toEqual([7])
  })

  test.each([
    ['notes', { text: 'Trong 60 ngày [verify]' }],
    [
      'documents',
      { key: 'a', name: 'Đơn [verify]', how: 'tell', originals: 0, copies: 0, when: [] },
    ],
    [
      'documents',
      {
        key: 'a',
        name: 'Đơn',
        condition: 'nếu [verify]',
        how: 'tell',
        originals: 0,
        copies: 0,
        when: [],
      },
    ],
    ['fees', { amount: 1, label: 'Nộp [verify]' }],
    ['steps', { text: 'Nộp [verify]' }],
    ['forms', { name: 'Mẫu [verify]' }],
    ['results', { text: 'Giấy [verify]' }],
    ['conditions', { text: 'Đủ 18 tuổi [verify]' }],
    ['legal', { text: 'NĐ [verify]' }],
    ['notes', { text: 'Trong 60 ngày', until: '2026-11-23' }],
  ] as const)('no doubtful or expired fact among the %s', (list, fact) => {
    const birth = procedures.get('khai-sinh')
    if (birth === undefined) throw new Error('khai-sinh')
    const spoilt: Procedure = { ...birth, [list]: [...birth[list], fact] }
    expect(shownFacts(spoilt, '2026-11-24')[list]).toEqual(shownFacts(birth, '2026-11-24')[list])
  })
})
