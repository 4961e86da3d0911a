import { expect, test } from 'vitest'
import { phraseOf, says, typedWords } from '../../src/core/phrase.ts'

test.each([
  ['words in a row, anywhere', 'tôi muốn gặp cán bộ ngay', 'gặp cán bộ', true],
  ['typed without diacritics', 'toi muon gap can bo', 'gặp cán bộ', true],
  ['wrong diacritics are other words', 'nhà tôi đang chạy', 'đang cháy', false],
  ['half of the words with diacritics', 'nha đang cháy', 'nhà đang cháy', true],
  ['NFD is the same as NFC', 'đang cháy'.normalize('NFD'), 'đang cháy', true],
  ['a gap of some words', 'hồ sơ khai sinh của con tôi đến đâu rồi', 'hồ sơ * đến đâu', true],
  ['a gap of nothing', 'hồ sơ đến đâu', 'hồ sơ * đến đâu', true],
  ['not a gap of many words', 'hồ sơ a b c d e g h đến đâu', 'hồ sơ * đến đâu', false],
  ['the whole text', 'Cảm ơn!', '=cảm ơn', true],
  ['not within a longer text', 'cảm ơn cho hỏi khai sinh', '=cảm ơn', false],
  ['the whole text, whatever follows', 'tháng 3', '=tháng *', true],
  ['not part of a word', 'lệ phích', 'lệ phí', false],
  ['one of several', 'tôi làm rơi tờ hẹn rồi', '(mất|làm rơi) (giấy|tờ) hẹn', true],
  ['none of several', 'tôi mất phiếu hẹn rồi', '(mất|làm rơi) (giấy|tờ) hẹn', false],
  ['one that may be missing', 'hồ sơ tôi đâu', 'hồ sơ (của|) tôi đâu', true],
  ['whole, with a choice at the start', 'xin chào', '=(dạ|xin|) chào', true],
  ['whole, with the choice missing', 'chào', '=(dạ|xin|) chào', true],
  ['whole, with another word before', 'em chào', '=(dạ|xin|) chào', false],
])('%s: %j', (_why, text, phrase, expected) => {
  expect(says(typedWords(text), phraseOf(phrase))).toBe(expected)
})
