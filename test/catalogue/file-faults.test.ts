import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { checkContent } from '../../src/catalogue/load.ts'
import { contentCopy } from './content-copy.ts'
import { faultsOf, tellsFaults } from './fault-rows.ts'

const BIRTH = 'procedures/khai-sinh.yaml'
const STAY = 'procedures/tam-tru.yaml'
const COPY = 'procedures/chung-thuc-ban-sao.yaml'

test('the fixture has no fault', async () => {
  expect(checkContent({ shipped: 'test/fixtures/content' }).faults).toEqual([])
})

tellsFaults('among files', [
  [
    'related',
    BIRTH,
    'related: [ket-hon]',
    'related: [ket-hom]',
    ['related:', 'không có thủ tục "ket-hom"; có phải "ket-hon" không?'],
  ],
  ['next', BIRTH, 'next: [thuong-tru]', 'next: [xyz]', ['next:', 'không có thủ tục "xyz"']],
  [
    'goTo',
    STAY,
    'goTo: thuong-tru',
    'goTo: thuong-chu',
    ['goTo:', 'không có thủ tục "thuong-chu"; có phải "thuong-tru" không?'],
  ],
  [
    'itself',
    BIRTH,
    'related: [ket-hon]',
    'related: [khai-sinh]',
    ['related:', '"khai-sinh" trỏ về chính nó'],
  ],
  [
    'a topic',
    'topics.yaml',
    'procedure: chung-thuc-chu-ky',
    'procedure: chu-ky',
    ['procedure: chu-ky', 'không có thủ tục "chu-ky"'],
  ],
  [
    'a life event',
    'life-events.yaml',
    'procedure: khai-sinh',
    'procedure: khai-xinh',
    ['khai-xinh', 'không có thủ tục "khai-xinh"; có phải "khai-sinh" không?'],
  ],
  [
    'the menu',
    'settings.yaml',
    '[khai-sinh,',
    '[khaisinh,',
    ['mostAsked', 'không có thủ tục "khaisinh"; có phải "khai-sinh" không?'],
  ],
  [
    'an office elsewhere',
    'elsewhere.yaml',
    'office: csgt',
    'office: cgst',
    ['office: cgst', 'không có cơ quan "cgst"; có phải "csgt" không?'],
  ],
  [
    'a foreign link',
    BIRTH,
    'onlineUrl: https://dichvucong.gov.vn',
    'onlineUrl: https://dichvucong.gov.vn.example.com',
    [
      'onlineUrl',
      '"https://dichvucong.gov.vn.example.com" không thuộc "officialHosts" trong settings.yaml',
    ],
  ],
  [
    'a foreign link in a text',
    BIRTH,
    '- Nộp tại',
    '- Xem (https://example.com/a) rồi nộp tại',
    ['example.com', '"https://example.com/a" không thuộc "officialHosts" trong settings.yaml'],
  ],
])

test('a name, alias or code of two procedures, whatever its marks and case', async () => {
  const copy = await contentCopy()
  await copy.change(STAY, '- làm kt3', '- dang ky THUONG TRU')
  await copy.change(STAY, '"1.000004"', '1.000005')
  await copy.change(COPY, '- sao y bản chính', '- công chứng giấy tờ')
  const other = join(copy.shipped, 'procedures/thuong-tru.yaml')
  expect(await faultsOf(copy)).toEqual([
    `${COPY}:8: "công chứng giấy tờ" đã viết ở dòng 7`,
    `${STAY}:7: "dang ky THUONG TRU" đã là của thủ tục khác (${other}:2)`,
    `procedures/thuong-tru.yaml:1: "1.000005" đã là của thủ tục khác (${join(copy.shipped, STAY)}:1)`,
  ])
})

test('procedures that replace each other', async () => {
  const copy = await contentCopy()
  await copy.change(STAY, 'field:', 'replacedBy: thuong-tru\nfield:')
  await copy.change('procedures/thuong-tru.yaml', 'field:', 'replacedBy: tam-tru\nfield:')
  expect(await faultsOf(copy)).toEqual([
    `${STAY}:4: thay thế vòng quanh: tam-tru → thuong-tru → tam-tru`,
    'procedures/thuong-tru.yaml:4: thay thế vòng quanh: thuong-tru → tam-tru → thuong-tru',
  ])
})

test('keys that do not fit in one choice id', async () => {
  const copy = await contentCopy()
  const long = 'a-name-of-24-letters-xyz'
  const question = (n: number): string =>
    `  - key: q${n}\n    ask: a\n    options:\n      - { key: abcdefg${n}, label: a, usual: true }\n      - { key: b${n}, label: b }\n`
  const text = (await copy.read('procedures/khai-tu.yaml'))
    .replace('name: Đăng ký khai tử', 'name: Thủ tục khác')
    .replace('"1.000002"', '"1.000009"')
    .replace(/aliases:[\s\S]*notes:/, `cases:\n${[1, 2, 3, 4].map(question).join('')}notes:`)
  await copy.write('shipped', `procedures/${long}.yaml`, text)
  const id = `case:${long}:abcdefg1:abcdefg2:abcdefg3:abcdefg4`
  expect(await faultsOf(copy)).toEqual([
    `procedures/${long}.yaml:6: các khóa dài quá: "${id}" có 65 chữ, chỉ được 64`,
  ])
})

test('file names', async () => {
  const copy = await contentCopy()
  const text = (await copy.read('procedures/khai-tu.yaml'))
    .replace('name: Đăng ký khai tử', 'name: Thủ tục khác')
    .replace('"1.000002"', '"1.000009"')
    .replace(/aliases:[\s\S]*questions:/, 'questions:')
  await copy.write('shipped', 'procedures/Khai tử.yaml', text)
  await copy.write('shipped', 'procedures/khai-tu.yml', text)
  await copy.write('office', 'setting.yaml', 'a: b')
  await copy.write('office', 'notes.txt', 'a')
  await copy.write('shipped', 'procedures/.#khai-tu.yaml', 'a')
  expect(await faultsOf(copy)).toEqual([
    'procedures/Khai tử.yaml:1: tên tệp chỉ gồm a-z, 0-9, dấu -, nhiều nhất 24 chữ: "Khai tử"',
    'procedures/khai-tu.yml:1: tên tệp phải kết thúc bằng ".yaml"',
    `${join(copy.office, 'setting.yaml')}:1: không có tệp nào tên như vậy; có phải "settings.yaml" không?`,
  ])
})

test('missing, empty and unreadable files', async () => {
  const copy = await contentCopy()
  await copy.remove('shipped', 'office.yaml')
  await copy.write('shipped', 'topics.yaml', '# chưa có gì\n')
  await copy.write('shipped', 'places.yaml', '\uFEFFunits: []\r\n')
  await writeFile(join(copy.shipped, 'words.yaml'), Buffer.from('filler: [\xe1]', 'latin1'))
  expect(await faultsOf(copy)).toEqual([
    'office.yaml:1: thiếu tệp này',
    'topics.yaml:1: tệp trống',
    'words.yaml:1: tệp không phải UTF-8; lưu lại với mã UTF-8',
  ])
})

test('all faults of all files are told at once', async () => {
  const copy = await contentCopy()
  await copy.change(BIRTH, 'field: Hộ tịch\n', '')
  await copy.change(BIRTH, 'when: [bo-roi]', 'when: [boroi]')
  await copy.change(BIRTH, 'next: [thuong-tru]', 'next: [thuongtru]')
  await copy.change(BIRTH, 'asOf: 2026-06-10', 'asOf: 10/06/2026')
  await copy.change('calendar.yaml', 'workdays: []', '')
  await copy.change('topics.yaml', 'chung-thuc-chu-ky', 'chu-ky')
  expect(await faultsOf(copy)).toHaveLength(6)
})
