import fc from 'fast-check'
import { expect, test } from 'vitest'
import { OperatorError } from '../../src/core/errors.ts'
import { createSeal } from '../../src/storage/seal.ts'

const seal = createSeal(Buffer.alloc(32, 1))
const other = createSeal(Buffer.alloc(32, 2))

test('what is sealed opens again, and shows nothing', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', minLength: 4 }), fc.string(), (text, context) => {
      const sealed = seal.seal(text, context)
      expect(seal.open(sealed, context)).toBe(text)
      expect(Buffer.from(sealed, 'base64').includes(text)).toBe(false)
    }),
  )
})

test('the same text is sealed differently each time', () => {
  expect(seal.seal('a', 'b')).not.toBe(seal.seal('a', 'b'))
})

test('opens under the same key and context only, and only unchanged', () => {
  const sealed = seal.seal('bí mật', 'message:lan')
  expect(() => other.open(sealed, 'message:lan')).toThrow()
  expect(() => seal.open(sealed, 'message:minh')).toThrow()
  const changed = Buffer.from(sealed, 'base64')
  changed[14] = (changed[14] ?? 0) ^ 1
  expect(() => seal.open(changed.toString('base64'), 'message:lan')).toThrow()
  expect(() => seal.open('', 'message:lan')).toThrow()
})

test('a hash is the same for the same parts under the same key, and for nothing else', () => {
  expect(seal.hash('citizen', 'web', 'a')).toBe(seal.hash('citizen', 'web', 'a'))
  expect(seal.hash('citizen', 'web', 'a')).toMatch(/^[\w-]{22}$/)
  const others = [
    seal.hash('citizen', 'weba'),
    seal.hash('citizen', 'we', 'ba'),
    other.hash('citizen', 'web', 'a'),
  ]
  expect(others).not.toContain(seal.hash('citizen', 'web', 'a'))
})

test('a short secret is refused', () => {
  expect(() => createSeal(Buffer.alloc(31))).toThrow(OperatorError)
})
