import fc from 'fast-check'
import { expect, test } from 'vitest'
import { receiptCode, receiptCodeIn } from '../../src/core/receipts.ts'

test('the same list has the same code, another almost never', () => {
  const codes = new Set<string>()
  for (let n = 0; n < 2000; n += 1) codes.add(receiptCode('khai-sinh', `Bản thứ ${n}`, 0))
  expect(codes.size).toBe(2000)
  expect(receiptCode('khai-sinh', 'a', 0)).toBe(receiptCode('khai-sinh', 'a', 0))
  expect(receiptCode('khai-sinh', 'a', 1)).not.toBe(receiptCode('khai-sinh', 'a', 0))
})

test('a code is read however it is written', () => {
  fc.assert(
    fc.property(fc.string(), (text) => {
      const code = receiptCode('khai-sinh', text, 0)
      expect(receiptCodeIn(code)).toBe(code)
      expect(receiptCodeIn(` ${code.slice(0, 3).toLowerCase()}-${code.slice(3)} `)).toBe(code)
    }),
  )
})

test.each(['', 'K7M2', 'khai sinh', 'K7M2QXX', 'AEIOUA'])('%j is no code', (text) => {
  expect(receiptCodeIn(text)).toBeNull()
})
