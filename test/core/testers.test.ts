import fc from 'fast-check'
import { expect, test } from 'vitest'
import { TEST_CODE_LENGTH, testCode, testCodeIn } from '../../src/core/testers.ts'

test('a code is read however it is typed, and nothing else is one', () => {
  const drawn = fc.array(fc.nat(21), { minLength: TEST_CODE_LENGTH, maxLength: TEST_CODE_LENGTH })
  const mark = fc.constantFrom('', ' ', '-', ' - ', '.')
  fc.assert(
    fc.property(drawn, mark, fc.boolean(), (signs, between, small) => {
      const code = testCode(signs)
      const typed = code.replaceAll('-', between)
      expect(testCodeIn(small ? `mã ${typed.toLowerCase()} ạ` : typed)).toBe(code)
    }),
  )
  for (const text of ['thứ hai có làm không', 'THU-K7M4', 'thu 1234 5678 9', 'THUK7M49QHXX']) {
    expect(testCodeIn(text)).toBeNull()
  }
})
