import { describe, expect, test } from 'vitest'
import { partsOf } from '../../../src/catalogue/search/parts.ts'
import { asksIn, withOthersAsked } from '../../../src/catalogue/search/several.ts'
import type { Finding } from '../../../src/core/finding.ts'

describe('parts of a story', () => {
  test('a short question has none', () => {
    expect(partsOf('làm khai sinh ở đâu?')).toEqual([])
  })

  test('its sentences and lines', () => {
    expect(partsOf('Trời mưa to. Tôi lên xã.\nLàm khai sinh ở đâu?')).toEqual([
      'Trời mưa to.',
      'Tôi lên xã.',
      'Làm khai sinh ở đâu?',
    ])
  })

  test('windows that overlap, where nobody set a mark', () => {
    const words = Array.from({ length: 100 }, (_, at) => `từ${at}`)
    const windows = partsOf(words.join(' '))
    expect(windows.length).toBeGreaterThan(2)
    for (const word of words)
      expect(windows.some((each) => each.split(' ').includes(word))).toBe(true)
  })

  test('never many, from both ends of a long one', () => {
    const sentences = Array.from({ length: 60 }, (_, at) => `Câu ${at}.`)
    const parts = partsOf(sentences.join(' '))
    expect(parts.length).toBeLessThanOrEqual(10)
    expect(parts[0]).toBe('Câu 0.')
    expect(parts.at(-1)).toBe('Câu 59.')
  })
})

describe('two asks in one', () => {
  const answer = (procedure: string, score: number): Finding => ({
    kind: 'answer',
    procedure,
    near: [],
    ranked: [{ kind: 'procedure', id: procedure, score }],
  })

  test('are what stands beside và', () => {
    expect(asksIn('làm khai sinh và nhập khẩu')).toEqual(['làm khai sinh', 'nhập khẩu'])
    expect(asksIn('lam khai sinh va nhap khau')).toEqual(['lam khai sinh', 'nhap khau'])
    expect(asksIn('làm khai sinh')).toEqual([])
  })

  test('are both offered', () => {
    expect(withOthersAsked(answer('a', 0.7), [answer('a', 0.9), answer('b', 0.8)])).toMatchObject({
      kind: 'offer',
      procedures: ['a', 'b'],
    })
  })

  test('what is near the whole is offered with them', () => {
    const whole = { ...answer('a', 0.7), near: ['c', 'd'] } as Finding
    expect(withOthersAsked(whole, [answer('a', 0.9), answer('b', 0.8)])).toMatchObject({
      procedures: ['a', 'b', 'c'],
    })
  })

  test.each([
    ['the whole is clear enough', answer('a', 0.95), [answer('a', 0.9), answer('b', 0.8)]],
    ['both ask for the same', answer('a', 0.7), [answer('a', 0.9), answer('a', 0.8)]],
    ['the whole is a third thing', answer('c', 0.7), [answer('a', 0.9), answer('b', 0.8)]],
  ])('not if %s', (_why, whole, parts) => {
    expect(withOthersAsked(whole, parts)).toBe(whole)
  })
})
