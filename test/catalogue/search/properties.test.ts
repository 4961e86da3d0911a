import fc from 'fast-check'
import { beforeAll, expect, test } from 'vitest'
import { loadDecision } from '../../../src/catalogue/search/decision.ts'
import { createFind } from '../../../src/catalogue/search/find.ts'
import type { Content } from '../../../src/core/content.ts'
import type { Find } from '../../../src/core/finding.ts'
import { fold } from '../../../src/core/text.ts'
import { fixtureWorld } from '../../support/world.ts'
import { EVERYDAY } from './everyday.ts'

let content: Content
let find: Find
beforeAll(async () => {
  ;({ content, find } = await fixtureWorld())
})

const SEED = 20261124

test('any text at all has a finding, whose chances are shares of one', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 400 }), (text) => {
      const { ranked } = find(text)
      const sum = ranked.reduce((all, { score }) => all + score, 0)
      expect(sum).toBeGreaterThanOrEqual(0)
      expect(sum).toBeLessThanOrEqual(1.000001)
      expect(ranked.map(({ score }) => score)).toEqual(
        ranked.map(({ score }) => score).toSorted((a, b) => b - a),
      )
    }),
    { seed: SEED, numRuns: 300 },
  )
})

test('composed and decomposed letters are the same', () => {
  for (const [text] of EVERYDAY) {
    expect(find(text.normalize('NFD'))).toEqual(find(text.normalize('NFC')))
  }
})

test('capitals and punctuation say nothing', () => {
  for (const text of ['đăng ký khai sinh', 'dang ky tam tru', 'công chứng giấy tờ']) {
    expect(find(`  ${text.toUpperCase()} ??! `)).toEqual(find(text))
  }
})

/** Words that fold to the same, each the alias of a procedure of its own. */
const ALIKE = [
  ['mai táng', 'mai tăng'],
  ['cưới', 'cuối'],
  ['bán', 'bạn'],
  ['đất', 'đạt'],
  ['tử', 'tự'],
] as const

test.each(ALIKE)('typed diacritics outrank folding: %s, %s', (one, other) => {
  const [first, second] = [...content.procedures.values()]
  if (!first || !second) throw new Error('the fixture has no procedures')
  const procedures = new Map([
    ['one', { ...first, id: 'one', name: one, shortName: undefined, aliases: [], questions: [] }],
    [
      'other',
      { ...second, id: 'other', name: other, shortName: undefined, aliases: [], questions: [] },
    ],
  ])
  const two = createFind(
    { ...content, procedures, topics: new Map(), elsewhere: new Map(), words: noWords(content) },
    loadDecision('content/decision.yaml'),
  )
  expect(two(one).ranked[0]?.id).toBe('one')
  expect(two(other).ranked[0]?.id).toBe('other')
  const bare = two(fold(one)).ranked.map(({ id }) => id)
  expect(bare.toSorted()).toEqual(['one', 'other'])
})

function noWords({ words }: Content): Content['words'] {
  return { ...words, short: new Map(), same: new Map(), filler: [], facets: new Map() }
}

test('a story of 10,000 characters is bounded work', () => {
  const story = EVERYDAY.map(([text]) => text)
    .join('. ')
    .repeat(4)
    .slice(0, 10_000)
  const began = performance.now()
  for (const text of [story, fold(story).replaceAll('.', ' '), 'xqzkw plmok '.repeat(900)])
    find(text)
  expect(performance.now() - began).toBeLessThan(2000)
})
