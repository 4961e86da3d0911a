import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { stringify } from 'yaml'
import { lineOf, readTree } from '../../src/catalogue/tree.ts'

describe('every scalar is the text as written', () => {
  test.each([
    ['a code ending in zero', 'code: 1.001270', '1.001270'],
    ['a quoted code', 'code: "1.001270"', '1.001270'],
    ['a number with a leading zero', 'code: 0768', '0768'],
    ['a day', 'code: 2026-06-10', '2026-06-10'],
    ['yes', 'code: yes', 'yes'],
    ['null in quotes', 'code: "null"', 'null'],
    ['null', 'code: null', null],
    ['nothing', 'code:', null],
    ['several lines', 'code: >-\n  một\n  hai', 'một hai'],
    ['letters and marks apart (NFD)', `code: ${'hộ tịch'.normalize('NFD')}`, 'hộ tịch'],
    ['control characters', 'code: "a\\u0000b"', 'a b'],
  ])('%s', (_, yaml, text) => {
    expect(readTree(yaml).tree).toEqual({ code: text })
  })

  test('whatever text is written comes back', () => {
    const text = fc
      .string({ unit: 'binary' })
      .map((raw) => raw.replace(/[^\p{L}\p{P}\p{N} ]/gu, ''))
    fc.assert(
      fc.property(fc.array(text, { maxLength: 5 }), (texts) => {
        const clean = texts.map((each) => each.normalize('NFC').trim())
        expect(readTree(stringify({ texts: clean })).tree).toEqual({ texts: clean })
      }),
      { seed: 20261124, numRuns: 50 },
    )
  })
})

test('a line is that of the key, the item, or the nearest parent', () => {
  const located = readTree('a: 1\nlist:\n  - x: 1\n    y:\n      z: 2\n  - x: 3\n')
  expect(lineOf(located, ['list'])).toBe(2)
  expect(lineOf(located, ['list', 0, 'y'])).toBe(4)
  expect(lineOf(located, ['list', 0, 'y', 'z'])).toBe(5)
  expect(lineOf(located, ['list', 1])).toBe(6)
  expect(lineOf(located, ['list', 1, 'missing', 'below'])).toBe(6)
  expect(lineOf(located, ['missing'])).toBe(1)
})

test.each([
  ['a tab', 'a:\n\t- b', 2, /phím Tab/],
  ['a colon in a sentence', 'a: 1\nb: lưu ý: c', 2, /dấu hai chấm/],
  ['an open quote', 'a: 1\nb: "c\n', 2, /mở mà không đóng/],
  ['a quote left open above another', 'a: 1\nb: "c\nd: 1\ne: "f"', 2, /mở mà không đóng/],
  ['an open bracket', 'a: [b, c\nd: e', 2, /mở mà không đóng/],
  ['text after a closing quote', "a: 'Ông', bà", 1, /sau khi đóng/],
  ['a text that begins with @', 'a: @b', 1, /ngoặc kép/],
  ['a text that begins with *', 'a: 1\nb: *c', 2, /ngoặc kép/],
  ['a text that begins with &', 'a: 1\nb: &c', 2, /ngoặc kép/],
  ['a text that begins with !', 'a: !b', 1, /ngoặc kép/],
  ['a key without a colon', 'a: 1\nb\nc: 2', 2, /thiếu dấu hai chấm/],
  ['two documents', 'a: 1\n---\nb: 2', 2, /---/],
  ['a key twice', 'a: 1\nb: 2\na: 3', 3, /^"a" viết hai lần$/],
])('%s is told with its line', (_, yaml, line, what) => {
  const { faults } = readTree(yaml)
  expect(faults).toEqual([{ line, what: expect.stringMatching(what) }])
})

test('a file in which a key stands twice is read all the same, for its other faults', () => {
  expect(readTree('a: 1\nb: 2\na: 3').tree).toMatchObject({ b: '2' })
})
