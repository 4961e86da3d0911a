import { expect, test } from 'vitest'
import { type GreetingKind, greetingKindOf, mayGreet } from '../../src/core/greetings.ts'

test.each([
  ['1.001193', 'birth'],
  ['1.000894', 'marriage'],
  ['1.000656', 'death'],
  // Registered again, by officers who go about, with a foreigner, with others.
  ['1.004884', null],
  ['1.004772', null],
  ['3.000722', null],
  ['2.002913', null],
  [undefined, null],
])('the procedure %s may have %s', (code, kind) => {
  expect(greetingKindOf(code)).toBe(kind)
})

const TODAY = '2026-11-24'

test.each([
  ['birth', '2026-09-25', false, true],
  ['birth', '2026-09-24', false, false],
  ['birth', '2026-11-20', true, false],
  ['birth', '2026-11-20', null, false],
  ['birth', null, false, false],
  ['birth', '2026-11-25', false, false],
  ['death', '2026-10-25', null, true],
  ['death', '2026-10-24', null, false],
  ['death', null, null, false],
  ['marriage', null, null, true],
] as const)('%s of %s, foundling %s: %s', (kind, happened, foundling, may) => {
  expect(mayGreet(kind satisfies GreetingKind, { happened, foundling }, TODAY)).toBe(may)
})
