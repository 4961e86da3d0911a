import { beforeAll, describe, expect, test } from 'vitest'
import type { Find } from '../../../src/core/finding.ts'
import { fixtureWorld } from '../../support/world.ts'

let find: Find
beforeAll(async () => {
  find = (await fixtureWorld()).find
})

function bestOf(text: string): string | undefined {
  return find(text).ranked[0]?.id
}

/** Relevance on a catalogue that no edit by staff changes; the reason stands beside each row. */
describe('the best of all', () => {
  test.each([
    ['đăng ký khai sinh', 'khai-sinh', 'the name itself'],
    ['dang ky khai sinh', 'khai-sinh', 'no diacritics'],
    ['đang kí khai sinh', 'khai-sinh', 'half of the diacritics, i for y'],
    ['giaays khai sinh', 'khai-sinh', 'Telex left behind'],
    ['khai tu73', 'khai-tu', 'VNI left behind'],
    ['làm giấy khai xinh', 'khai-sinh', 's and x sound alike'],
    ['trứng thực bản sao', 'chung-thuc-ban-sao', 'tr and ch sound alike'],
    ['dang ki tam chu', 'tam-tru', 'the same without diacritics'],
    ['khai tữ', 'khai-tu', 'hỏi and ngã sound alike'],
    ['khaisinh', 'khai-sinh', 'written together'],
    ['đăng ký kêt hnô', 'ket-hon', 'letters in the wrong order'],
    ['kahi sinh cho con', 'khai-sinh', 'the same, and the slip could be a word'],
    ['đkkh', 'ket-hon', 'an abbreviation of the word list'],
    ['dkkh ntn z', 'ket-hon', 'phone spelling around it'],
    ['lấy vợ', 'ket-hon', 'another word for the same'],
    ['kt3', 'tam-tru', 'the name of a paper that is no more'],
    ['nhập khẩu cho vợ', 'thuong-tru', 'in a sample question only'],
    ['lệ phí đăng ký tạm trú bao nhiêu', 'tam-tru', 'the facet is out before ranking'],
    ['mẫu tờ khai đăng ký kết hôn', 'ket-hon', 'the same, though forms are in every list'],
    ['dạ cho em hỏi với ạ, làm giấy chứng tử', 'khai-tu', 'courtesies are out'],
    ['tôi hỏi tạm trú chứ không phải thường trú', 'tam-tru', 'what is denied is out'],
    ['không phải khai sinh, tôi hỏi khai tử', 'khai-tu', 'the same, said first'],
    ['birth registration', 'khai-sinh', 'English'],
    ['1.000003', 'ket-hon', 'its code'],
    ['mã 2.000001 là gì', 'khai-sinh', 'a code that it had formerly'],
  ])('%s → %s: %s', (text, id) => {
    const found = find(text)
    expect(found.kind === 'answer' ? found.procedure : found.ranked[0]?.id).toBe(id)
  })

  test('a story does not drown the question after it', () => {
    const story =
      'Nhà tôi ở thôn trên, hôm trước lên xã thì đông quá không gặp được ai. Hôm sau trời mưa to nên lại thôi. '
    expect(bestOf(`${story}Cho tôi hỏi đăng ký tạm trú cần giấy tờ gì?`)).toBe('tam-tru')
    expect(bestOf(`Cho tôi hỏi đăng ký tạm trú cần giấy tờ gì? ${story}`)).toBe('tam-tru')
  })
})

describe('what is decided', () => {
  test('a clear question is answered', () => {
    expect(find('đăng ký khai sinh cho con cần giấy tờ gì')).toMatchObject({
      kind: 'answer',
      procedure: 'khai-sinh',
    })
  })

  test('words that name no single procedure ask back', () => {
    expect(find('công chứng')).toMatchObject({ kind: 'topic', topic: 'chung-thuc' })
    expect(find('cong chung')).toMatchObject({ kind: 'topic', topic: 'chung-thuc' })
  })

  test('what another office does is named as such', () => {
    expect(find('làm hộ chiếu ở đâu')).toMatchObject({ kind: 'elsewhere', elsewhere: 'ho-chieu' })
    expect(find('1.000091')).toMatchObject({ kind: 'elsewhere', elsewhere: 'ho-chieu' })
  })

  test.each(['', '😀😀', '???', 'asdf ghjk', '1.999999'])('%j is nothing', (text) => {
    expect(find(text).kind).toBe('nothing')
  })

  test('procedures that were denied before are not found again', () => {
    const found = find('đăng ký khai sinh', ['khai-sinh'])
    expect(found.ranked.map(({ id }) => id)).not.toContain('khai-sinh')
  })

  test('two that are equally near are both offered', () => {
    const found = find('khai sinh và khai tử')
    expect(found).toMatchObject({ kind: 'offer' })
    expect(found.kind === 'offer' && [...found.procedures].sort()).toEqual(['khai-sinh', 'khai-tu'])
  })
})
