import { join } from 'node:path'
import { expect, test } from 'vitest'
import { checkContent } from '../../src/catalogue/load.ts'
import { type ContentCopy, contentCopy } from './content-copy.ts'

const BIRTH = 'procedures/khai-sinh.yaml'

test('what nobody has confirmed, checked or priced', async () => {
  expect(await warningsOf(await contentCopy())).toEqual([
    'office.yaml: "mapUrl" chưa ai xác nhận, người dân chưa thấy',
    'office.yaml: "phone" chưa ai xác nhận, người dân chưa thấy',
    'procedures/thuong-tru.yaml: chưa có mức tiền',
    'procedures/thuong-tru.yaml: còn dấu chưa chắc ([verify]), người dân chưa thấy: dòng 23, 26',
    'procedures/chung-thuc-ban-sao.yaml: chưa có cán bộ nào đối chiếu ("verified"): chung-thuc-ban-sao, chung-thuc-chu-ky, ho-kinh-doanh, khai-sinh, khai-tu, … (7 thủ tục)',
  ])
})

test.each([
  ['2026-10-31', []],
  ['2026-11-01', ['procedures/ho-kinh-doanh.yaml: sắp hết hiệu lực (sau 31/12/2026)']],
  ['2026-12-30', ['procedures/ho-kinh-doanh.yaml: sắp hết hiệu lực (sau 31/12/2026)']],
  [
    '2026-12-31',
    [
      'procedures/ho-kinh-doanh.yaml: sắp hết hiệu lực (sau 31/12/2026)',
      'procedures/khai-sinh.yaml: văn bản này sắp được thay (từ 01/03/2027)',
    ],
  ],
  [
    '2027-01-01',
    [
      'procedures/ho-kinh-doanh.yaml: đã hết hiệu lực, không còn hiện (sau 31/12/2026)',
      'procedures/khai-sinh.yaml: văn bản này sắp được thay (từ 01/03/2027)',
    ],
  ],
])('what expires, seen on %s', async (today, told) => {
  const copy = await contentCopy()
  const withoutDay = await warningsOf(copy)
  const warnings = await warningsOf(copy, today)
  expect(warnings.filter((each) => !withoutDay.includes(each))).toEqual(told)
})

test('what is due for review', async () => {
  const warnings = await warningsOf(await contentCopy(), '2027-02-16')
  expect(warnings.filter((each) => each.includes('quá hạn xem lại'))).toEqual(
    ['ket-hon', 'khai-sinh', 'khai-tu'].map(
      (id) => `procedures/${id}.yaml: quá hạn xem lại từ 15/02/2027`,
    ),
  )
})

test('a year that the calendar does not have yet', async () => {
  expect(await warningsOf(await contentCopy(), '2027-11-02')).toContain(
    'calendar.yaml: chưa có lịch nghỉ năm 2028',
  )
})

test('facts that are missing, and a document that no case needs', async () => {
  const copy = await contentCopy()
  await copy.change(BIRTH, 'times:\n  - days: 0\n    after15: true', 'times: []')
  await copy.change(
    'procedures/ho-kinh-doanh.yaml',
    'times:\n  - days: 3',
    'times:\n  - days: null',
  )
  await copy.change('procedures/tam-tru.yaml', 'when: [minh]', 'when: [lau, minh]')
  await copy.change('procedures/ho-kinh-doanh.yaml', 'đổi từ 01/01/2027', 'đổi năm sau [verify]')
  const before = await warningsOf(await contentCopy())
  expect((await warningsOf(copy)).filter((each) => !before.includes(each))).toEqual([
    'procedures/tam-tru.yaml: không trường hợp nào cần giấy tờ này ("when")',
    'procedures/ho-kinh-doanh.yaml: chưa có số ngày',
    'procedures/khai-sinh.yaml: chưa có thời hạn nào',
  ])
})

test('a name of a procedure that is a topic, or of another office, too', async () => {
  const copy = await contentCopy()
  await copy.change('topics.yaml', 'công chứng,', 'SAO Y ban chinh,')
  await copy.change('elsewhere.yaml', 'passport', 'đăng ký kết hôn')
  const before = await warningsOf(await contentCopy())
  expect((await warningsOf(copy)).filter((each) => !before.includes(each))).toEqual([
    'topics.yaml: "SAO Y ban chinh" cũng là tên của thủ tục "chung-thuc-ban-sao"',
    'elsewhere.yaml: "đăng ký kết hôn" cũng là tên của thủ tục "ket-hon"',
  ])
})

/** Without the lines, which `field-faults.test.ts` is about. */
async function warningsOf({ shipped }: ContentCopy, today?: string): Promise<readonly string[]> {
  const { warnings } = checkContent({ shipped, today })
  return warnings.map((each) => each.replace(join(shipped, '/'), '').replace(/:\d+:/, ':'))
}
