import { describe, expect, test } from 'vitest'
import { readingWith } from '../../../src/catalogue/search/reading.ts'
import { vocabularyOf } from '../../../src/catalogue/search/vocabulary.ts'
import { syllables } from '../../../src/core/syllable.ts'
import type { Words } from '../../../src/core/words.ts'

const WORDS: Words = {
  short: new Map([
    ['ko', 'không'],
    ['cccd', 'căn cước'],
  ]),
  same: new Map([
    ['sổ hồng', 'sổ đỏ'],
    ['bản sao', 'bản sao'],
    ['bố mất', 'người chết'],
  ]),
  filler: ['cho', 'tôi', 'hỏi', 'không', 'cần', 'mới', 'sao', 'thì', 'phải'],
  facets: new Map([['documents', ['giấy tờ gì']]]),
  intents: new Map(),
}
const NAMES = [
  'đăng ký khai sinh',
  'đăng ký khai tử',
  'đăng ký thường trú',
  'tình trạng hôn nhân',
  'chứng thực bản sao',
  'thẻ căn cước',
  'sổ đỏ',
  'gia hạn tạm trú',
]
const vocabulary = vocabularyOf(
  NAMES.map((name) => syllables(name)),
  WORDS,
)
const reading = readingWith(WORDS)

/** The words that are left of a question, as they are compared. */
function left(text: string): string {
  return reading
    .ofQuestion(text, vocabulary, vocabulary.hasPair)
    .map(({ typed }) => typed)
    .join(' ')
}

function typed(text: string): string {
  return syllables(text)
    .map((each) => each.typed)
    .join(' ')
}

describe('what is left of a question', () => {
  test.each([
    ['cho tôi hỏi khai sinh', 'khai sinh', 'courtesies are out'],
    ['khai sinh cần giấy tờ gì', 'khai sinh', 'what asks for a facet is out'],
    ['cccd', 'căn cước', 'abbreviations are written out'],
    ['sổ hồng', 'sổ đỏ', 'one form for the same thing'],
    ['bố tôi mới mất', 'người chết', 'even with filler between'],
    ['bản sao', 'bản sao', 'a filler in a phrase of the list stays'],
    ['can cuoc', 'can cuoc', 'a bare word that could be a filler stays in a known pair'],
    ['can khai sinh', 'khai sinh', 'and goes elsewhere'],
    ['khai sinh chứ không phải khai tử', 'khai sinh', 'what is denied is out'],
    ['không phải khai tử, khai sinh', 'khai sinh', 'before a comma too'],
    ['khai xinh', 'khai sinh', 's and x sound alike'],
    ['trứng thực', 'chứng thực', 'tr and ch sound alike'],
    ['hông nhân', 'hôn nhân', 'n and ng sound alike'],
    ['thuong chu', 'thuong tru', 'the same without diacritics'],
    ['khai tữ', 'khai tử', 'hỏi and ngã sound alike'],
    ['kahi sinh', 'khai sinh', 'two letters the wrong way round'],
    ['khaisinh', 'khai sinh', 'written together'],
    ['ddawng kys', 'đăng ký', 'Telex'],
    ['sinnh', 'sinh', 'the nearest of the known words'],
  ])('%s → %s: %s', (text, words) => {
    expect(left(text)).toBe(typed(words))
  })

  test('th and tr do not sound alike', () => {
    expect(left('chứng trực')).not.toBe(typed('chứng thực'))
  })

  test('other tones are other words where both are known', () => {
    expect(left('khai tử')).not.toBe(left('khai tư'))
  })
})

describe('a passage', () => {
  test('keeps count of the words that tell nothing', () => {
    expect(reading.ofPassage(syllables('không phải khai sinh'))).toMatchObject({ empty: 2 })
  })

  test('of nothing but filler keeps its words', () => {
    expect(reading.ofPassage(syllables('hỏi')).terms.map((term) => term.typed)).toEqual([
      typed('hỏi'),
    ])
  })
})
