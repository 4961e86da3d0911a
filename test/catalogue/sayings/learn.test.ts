import fc from 'fast-check'
import { beforeAll, expect, test } from 'vitest'
import { loadContent } from '../../../src/catalogue/load.ts'
import { learn } from '../../../src/catalogue/sayings/learn.ts'
import { likeliest } from '../../../src/catalogue/sayings/likeliest.ts'
import type { Learned, Sayings } from '../../../src/core/sayings.ts'

const SAYINGS: Sayings = new Map([
  ['contact', ['cho xin số điện thoại', 'gọi số nào', 'số máy của trung tâm']],
  ['office', ['trung tâm ở đâu', 'mấy giờ mở cửa', 'đường đến trung tâm']],
  ['question', ['làm giấy khai sinh ở đâu']],
])
const NAMES = ['Đăng ký khai sinh', 'Đăng ký số điện thoại', 'Cấp số nhà']

test('words that were learned are told again, with and without diacritics, in another order', () => {
  const learned = learn(SAYINGS, NAMES)
  expect(likeliest(learned, 'số máy nào gọi')?.besides).toBe('contact')
  expect(likeliest(learned, 'mo cua may gio')?.besides).toBe('office')
  expect(likeliest(learned, 'cấp số nhà mới')).toBeUndefined()
  expect(likeliest(learned, '1900 1234')).toBeUndefined()
})

test('the same sentences give the same weights', () => {
  expect(learn(SAYINGS, NAMES)).toEqual(learn(SAYINGS, NAMES))
})

let shipped: Learned
beforeAll(async () => {
  const { content } = await loadContent({ shipped: 'content' })
  shipped = content.learned
})

/** Whole sentences that stand nowhere in `content/`. */
test.each([
  ['nhap dung mat khau roi ma may cu bao sai hoai', 'portal-support'],
  ['tôi chờ suốt buổi sáng mà chả ai gọi đến lượt', 'feedback'],
  ['vợ chồng tôi gửi giấy lên xã nửa tháng rồi, giờ đang nằm ở bàn ai', 'dossier-status'],
  ['đi xe máy tới đó thì để xe chỗ nào', 'office'],
  ['cái này là người thật trả lời hay là máy thế', 'bot-identity'],
])('«%s» is heard as %s', (text, besides) => {
  expect(likeliest(shipped, text)?.besides).toBe(besides)
})

test('any text has a chance between nothing and certainty', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 2_000 }), (text) => {
      const chance = likeliest(shipped, text)?.chance ?? 0
      expect(chance).toBeGreaterThanOrEqual(0)
      expect(chance).toBeLessThanOrEqual(1)
    }),
  )
})
