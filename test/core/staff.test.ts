import { expect, test } from 'vitest'
import { mayAct, ROLES } from '../../src/core/staff.ts'
import { loginAddress, loginOf, staffName } from '../../src/core/staff-name.ts'

test('each role may do what those before it may, and no more', () => {
  expect(ROLES.map((as) => ROLES.filter((needed) => mayAct(as, needed)).length)).toEqual([
    1, 2, 3, 4, 5,
  ])
})

test.each([
  ['Nguyễn Thị Lan', 'nguyenthilan'],
  ['  ĐỖ  Văn-Bình (tư pháp) ', 'dovanbinhtuphap'],
  ['O’Neil 2', 'oneil2'],
  ['王', ''],
  ['!!!', ''],
])('"%s" is known as "%s"', (name, login) => {
  expect(loginOf(name)).toBe(login)
  expect(loginAddress(name)).toBe(`${login}@staff.invalid`)
})

test.each([
  ['  Nguyễn   Thị Lan ', 'Nguyễn Thị Lan'],
  ['', null],
  ['!!!', null],
  ['a'.repeat(60), 'a'.repeat(60)],
  ['a'.repeat(61), null],
])('"%s" is kept as "%s"', (typed, name) => {
  expect(staffName(typed)).toBe(name)
})
