import { beforeAll, describe, expect, test } from 'vitest'
import { loadContent } from '../../src/catalogue/load.ts'
import { askedFacets } from '../../src/core/asked-facets.ts'
import type { Content } from '../../src/core/content.ts'

let content: Content
beforeAll(async () => {
  content = (await loadContent({ shipped: 'content' })).content
})

describe('what a question asks for', () => {
  test.each([
    ['khai sinh cần giấy tờ gì', ['documents'], 'khai sinh'],
    ['khai sinh can giay to gi', ['documents'], 'khai sinh'],
    ['khai sinh cần mang theo những gì', ['documents'], 'khai sinh'],
    ['hồ sơ gồm những gì', ['documents'], ''],
    ['lệ phí bao nhiêu', ['fee'], ''],
    ['đăng ký tạm trú hết bao nhiêu tiền', ['fee'], 'đăng ký tạm trú'],
    ['tam tru het bn tien', ['fee'], 'tam tru'],
    ['kết hôn mất mấy ngày', ['time'], 'kết hôn'],
    ['làm cccd bao lâu', ['time'], 'làm cccd'],
    ['nộp hồ sơ ở đâu', ['place'], ''],
    ['làm căn cước ở đâu', ['place'], 'làm căn cước'],
    ['tách thửa gồm mấy bước', ['steps'], 'tách thửa'],
    ['quy trình xin phép xây nhà', ['steps'], 'xin phép xây nhà'],
    ['xin phép xây nhà làm thế nào', ['documents'], 'xin phép xây nhà'],
    ['mẫu đơn tách thửa', ['form'], 'tách thửa'],
    ['tờ khai đăng ký kết hôn', ['form'], 'đăng ký kết hôn'],
    ['khai tử theo luật nào', ['legal'], 'khai tử'],
    ['quy định ở đâu', ['legal'], ''],
    ['how much is a birth certificate', ['fee'], 'is a birth certificate'],
  ])('%s', (text, facets, rest) => {
    expect(askedFacets(text, content.words)).toEqual({ facets, rest })
  })

  test('several, in the order asked', () => {
    const asked = askedFacets('tạm trú mang gì và hết bao nhiêu tiền, mấy ngày xong', content.words)
    expect(asked.facets).toEqual(['documents', 'fee', 'time'])
    expect(asked.rest).toContain('tạm trú')
  })

  test.each([
    ['thủ tục khai sinh', 'the bare word asks for nothing'],
    ['mai táng phí cho người già', 'a fee in the name of a thing'],
    ['trợ giúp pháp lý', 'a law in the name of a thing'],
    ['cấp lại giấy phép xây dựng', 'a paper in the name of a thing'],
    ['lệ phí trước bạ nhà đất', 'a tax that is called a fee'],
  ])('%s: %s', (text) => {
    expect(askedFacets(text, content.words)).toEqual({ facets: [], rest: text })
  })

  test('typed diacritics must be the right ones', () => {
    expect(askedFacets('bảo lâu', content.words).facets).toEqual([])
    expect(askedFacets('bao lâu', content.words).facets).toEqual(['time'])
  })
})

test('no facet is heard in the name of a procedure, a topic or another office’s procedure', () => {
  const names = [
    ...[...content.procedures.values()].flatMap(({ name, shortName = name }) => [name, shortName]),
    ...[...content.topics.values()].map(({ name }) => name),
    ...[...content.elsewhere.values()].map(({ name }) => name),
  ]
  const heard = names.filter((name) => askedFacets(name, content.words).facets.length > 0)
  expect(heard).toEqual([])
})
