import fc from 'fast-check'
import { expect, test } from 'vitest'
import { SLIP_LENGTH, SLIP_SIGNS, slipCode, slipCodeIn } from '../../src/core/slip-code.ts'

test('a code is read however its dashes, spaces and case are typed', () => {
  const code = 'PX-2026-K7M4-9QHX'
  for (const typed of [
    code,
    'px2026k7m49qhx',
    'mã phiếu: px 2026 k7m4 9qhx ạ',
    'PX–2026–K7M4–9QHX',
    'http://x.vn/r/phieu?ma=PX-2026-K7M4-9QHX',
  ]) {
    expect(slipCodeIn(typed, 'PX')).toBe(code)
  }
  expect(slipCodeIn('PX-2026-KSM4-9QHX', 'PX')).toBe('PX-2026-K5M4-9QHX')
})

test('dossier codes, too short ones and those of other offices are none', () => {
  for (const typed of [
    'H26.15.17-261008-0975',
    'PX-2026-K7M4-9QH',
    'PX-2026-K7M4-9QHXX',
    '0912345678',
  ]) {
    expect(slipCodeIn(typed, 'PX')).toBeNull()
  }
  expect(slipCodeIn('DX-2026-K7M4-9QHX', 'PX')).toBeNull()
})

test('every code that is printed is read, and there are more than 5 · 10^10', () => {
  const drawn = fc.array(fc.nat(SLIP_SIGNS.length - 1), {
    minLength: SLIP_LENGTH,
    maxLength: SLIP_LENGTH,
  })
  fc.assert(
    fc.property(drawn, (numbers) => {
      const code = slipCode('PX', '2026', numbers)
      expect(slipCodeIn(code.toLowerCase().replaceAll('-', ' '), 'PX')).toBe(code)
    }),
  )
  expect(new Set(SLIP_SIGNS).size ** SLIP_LENGTH).toBeGreaterThan(5e10)
})
