import { expect, test } from 'vitest'
import { badlyRated, mostAsked } from '../../src/core/procedure-counts.ts'

const count = (procedure: string, answered: number, useful = 0, useless = 0) => ({
  procedure,
  answered,
  useful,
  useless,
})

test('the most asked come first, then those that the office named, each once', () => {
  const counts = [count('a', 5), count('b', 90), count('c', 4)]
  expect(mostAsked(counts, ['d', 'b', 'c'], 4)).toEqual(['b', 'a', 'd', 'c'])
  expect(mostAsked(counts, ['d'], 2)).toEqual(['b', 'a'])
})

test('badly rated is what three found of no use, and more than found it of use', () => {
  const counts = [count('a', 9, 0, 2), count('b', 9, 3, 3), count('c', 9, 2, 3)]
  expect(badlyRated(counts)).toEqual(['c'])
})
