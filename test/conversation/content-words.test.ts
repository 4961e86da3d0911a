import { expect, test } from 'vitest'
import { hasContent } from '../../src/conversation/content-words.ts'
import { fixtureWorld } from '../support/world.ts'

const { content } = await fixtureWorld()
const words = { ...content.words, short: new Map([['z', 'ạ']]) }

test('phone spelling of filler says nothing either', () => {
  expect(hasContent('ạ', words)).toBe(false)
  expect(hasContent('z', words)).toBe(false)
  expect(hasContent('z', { ...words, short: new Map() })).toBe(true)
  expect(hasContent('khai sinh z', words)).toBe(true)
})
