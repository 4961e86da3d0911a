import { expect, test } from 'vitest'
import { boundValues } from '../../src/storage/bound-values.ts'

test('lets text, numbers and null through, whole numbers as integers', () => {
  expect(boundValues('insert', ['á', 5, 2 ** 53 - 1, 0.5, null])).toEqual([
    'á',
    5n,
    9007199254740991n,
    0.5,
    null,
  ])
})

test.each([
  [true, 'a boolean: store 0 or 1'],
  [undefined, 'undefined: store null'],
  [new Date(0), 'a Date: store epoch ms'],
  [{ a: 1 }, 'an object: store JSON as text'],
  [Buffer.from('a'), 'an object: store JSON as text'],
  [5n, 'a bigint'],
  [Number.NaN, 'NaN'],
  [2 ** 53, '9007199254740992, an integer beyond what a number holds exactly'],
  ['a\0b', 'text with NUL: clean it where it comes in'],
  ['a\ud800', 'text with a lone surrogate: clean it where it comes in'],
])('refuses %o', (value, fault) => {
  expect(() => boundValues('insert into t', ['a', value])).toThrow(
    new TypeError(`value 2 of "insert into t" is ${fault}`),
  )
})
