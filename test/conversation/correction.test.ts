import { expect, test } from 'vitest'
import { correctionIn } from '../../src/conversation/correction.ts'

test.each([
  ['không phải, ý tôi là khai tử', 'khai tử'],
  ['khong phai, y toi la ket hon', 'ket hon'],
  ['ko, em hỏi tạm trú', 'tạm trú'],
  ['không phải cái đó, ý tôi là khai tử', 'khai tử'],
  ['không, tôi muốn hỏi về thường trú', 'thường trú'],
  ['nhầm rồi, ý tôi là sổ đỏ', 'sổ đỏ'],
  ['không có giấy chứng sinh', undefined],
  ['không phải', undefined],
])('%j', (text, meant) => {
  expect(correctionIn(text)).toBe(meant)
})
