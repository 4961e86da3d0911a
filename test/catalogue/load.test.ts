import { rm } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { loadContent } from '../../src/catalogue/load.ts'
import { ContentError } from '../../src/core/errors.ts'
import { contentCopy } from './content-copy.ts'

const BIRTH = 'procedures/khai-sinh.yaml'
const SPOILT = ['field: Hộ tịch', 'feild: Hộ tịch'] as const

test('the fixture, as the core knows it', async () => {
  const { content, faults } = await loadContent({ shipped: 'test/fixtures/content' })
  expect(faults).toEqual([])
  expect(content.procedures.size).toBe(8)
  expect(content.procedures.get('khai-sinh')).toMatchObject({
    id: 'khai-sinh',
    code: '1.000001',
    sensitive: false,
    mourning: false,
    verified: null,
    notes: [{ text: 'Đăng ký trong 60 ngày kể từ ngày sinh.' }],
    fees: [{ amount: 0 }, { amount: 5000 }],
    times: [{ days: 0, kind: 'working', after15: true }],
    forms: [{ name: 'Tờ khai đăng ký khai sinh (có tại quầy)' }],
    legal: [{ replacedOn: '2027-03-01' }],
    staffNotes: [],
  })
  expect(content.procedures.get('khai-sinh')?.documents.at(-1)).toEqual({
    key: 'dinhdanh',
    name: 'Số định danh cá nhân của người đi khai',
    how: 'tell',
    originals: 0,
    copies: 0,
    when: [],
  })
  expect(content.procedures.get('thuong-tru')?.fees[0]?.amount).toBeNull()
  expect(content.office.hours.value?.[5]).toEqual({
    weekday: 6,
    spells: [{ open: 480, close: 690 }],
  })
  expect(content.office.phone).toEqual({ value: null, confirmed: null })
  expect(content.elsewhere.get('ho-chieu')).toMatchObject({
    office: 'Phòng Quản lý xuất nhập cảnh, Công an thành phố',
    how: 'Nộp qua mạng hoặc tại phòng tiếp dân.',
    url: 'https://dichvucong.bocongan.gov.vn',
  })
  expect(content.elsewhere.get('bang-lai')?.how).toBe('Nộp qua Cổng Dịch vụ công quốc gia.')
  expect(content.places[1]?.now).toEqual([{ unit: 'xã Phú Xuyên', villages: [] }])
  expect(content.places[2]?.now[1]).toEqual({ unit: 'xã Thường Tín', villages: ['Tín Yên'] })
  expect(content.calendar.years.map(({ year }) => year)).toEqual([2026, 2027])
  expect(content.words.short.get('ko')).toBe('không')
  expect(content.words.facets.get('fee')).toContain('lệ phí')
  expect(content.words.intents.get('thanks')).toEqual(['cảm ơn', 'cám ơn'])
})

describe("the office's own files", () => {
  test('replace the shipped ones of the same path, and add to them', async () => {
    const copy = await contentCopy()
    const before = await loadContent(copy)
    const text = await copy.read('procedures/khai-tu.yaml')
    await copy.write('office', 'procedures/khai-tu.yaml', text.replace('amount: 0', 'amount: 8000'))
    await copy.write('office', 'words.yaml', 'short: {}\nsame: {}\nfiller: []\nfacets: {}\n')
    const { content, faults } = await loadContent(copy)
    expect(faults).toEqual([])
    expect(content.procedures.size).toBe(8)
    expect(content.procedures.get('khai-tu')?.fees[0]?.amount).toBe(8000)
    expect(content.words.short.size).toBe(0)
    expect(content.version).not.toBe(before.content.version)
  })

  test('are told of by their own path', async () => {
    const copy = await contentCopy()
    await copy.write('office', BIRTH, 'name: a')
    const { faults } = await loadContent(copy)
    expect(faults[0]).toMatch(`${join(copy.office, BIRTH)}:1: `)
  })
})

describe('a faulty file', () => {
  test('without a good revision: a procedure is left out, and what mentions it goes on', async () => {
    const copy = await contentCopy()
    await copy.change(BIRTH, ...SPOILT)
    const { content, faults, warnings } = await loadContent(copy)
    expect(faults).toHaveLength(2)
    expect(content.procedures.has('khai-sinh')).toBe(false)
    expect(content.procedures.get('ket-hon')?.related).toEqual([])
    expect(content.lifeEvents.get('sinh-con')?.steps).toHaveLength(1)
    expect(content.settings.mostAsked).not.toContain('khai-sinh')
    expect(warnings[0]).toMatch(/khai-sinh\.yaml: tệp có lỗi, chưa có bản tốt nào/)
  })

  test('without a good revision: the start stops for any other file, with all faults', async () => {
    const copy = await contentCopy()
    await copy.change(BIRTH, ...SPOILT)
    await copy.change('office.yaml', 'unit:', 'units:')
    await copy.remove('shipped', 'words.yaml')
    const error = await loadContent(copy).catch((thrown: unknown) => thrown)
    expect(error).toBeInstanceOf(ContentError)
    expect((error as ContentError).faults).toHaveLength(5)
  })

  test('keeps its last good revision, also over a restart', async () => {
    const copy = await contentCopy()
    const before = await loadContent(copy)
    await copy.change(BIRTH, ...SPOILT)
    await copy.change(BIRTH, 'amount: 5000', 'amount: 9000')
    await copy.change('office.yaml', 'unit:', 'units:')
    await copy.change('procedures/khai-tu.yaml', 'amount: 0', 'amount: 8000')
    for (const _restart of [1, 2]) {
      const { content, faults, warnings } = await loadContent(copy)
      expect(faults).toHaveLength(4)
      expect(content.procedures.get('khai-sinh')).toEqual(
        before.content.procedures.get('khai-sinh'),
      )
      expect(content.office).toEqual(before.content.office)
      expect(content.procedures.get('khai-tu')?.fees[0]?.amount).toBe(8000)
      expect(warnings.filter((each) => each.includes('đang dùng bản tốt gần nhất'))).toHaveLength(2)
    }
  })

  test('keeps it when only what it refers to is wrong', async () => {
    const copy = await contentCopy()
    await loadContent(copy)
    await copy.remove('shipped', 'procedures/ket-hon.yaml')
    await copy.change('settings.yaml', 'ket-hon, ', '')
    const { content, faults } = await loadContent(copy)
    expect(faults).toHaveLength(1)
    expect(content.procedures.get('khai-sinh')?.related).toEqual([])
  })

  test('that is deleted is forgotten: its revision does not come back with its name', async () => {
    const copy = await contentCopy()
    await loadContent(copy)
    const path = 'procedures/ho-kinh-doanh.yaml'
    const text = await copy.read(path)
    await copy.remove('shipped', path)
    await loadContent(copy)
    await copy.write('shipped', path, text.replace('field:', 'feild:'))
    expect((await loadContent(copy)).content.procedures.has('ho-kinh-doanh')).toBe(false)
  })

  test('does not stop the service when revisions cannot be kept', async () => {
    const copy = await contentCopy()
    await copy.write('shipped', 'a-file', '')
    const { content, warnings } = await loadContent({ ...copy, good: join(copy.shipped, 'a-file') })
    expect(content.procedures.size).toBe(8)
    expect(warnings[0]).toMatch(/không ghi được bản tốt gần nhất/)
    await rm(join(copy.shipped, 'a-file'))
  })
})

test('the version is that of the texts', async () => {
  const copy = await contentCopy()
  const first = await loadContent(copy)
  expect((await loadContent(copy)).content.version).toBe(first.content.version)
  await copy.change(BIRTH, 'amount: 5000', 'amount: 6000')
  expect((await loadContent(copy)).content.version).not.toBe(first.content.version)
})
