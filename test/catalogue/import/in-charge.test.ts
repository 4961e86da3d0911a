import { expect, test } from 'vitest'
import { inCharge } from '../../../src/catalogue/import/in-charge.ts'
import { flat, read } from './records.ts'

/** The ways in which agency and level of the list mislead. */
test.each([
  ['Cấp xã', 'Ủy ban nhân dân cấp xã', { kind: 'commune' }],
  [
    'Cấp tỉnh, Cấp xã',
    'Sở Xây dựng, Uỷ ban Nhân dân cấp xã, phường, thị trấn',
    { kind: 'commune' },
  ],
  ['Cấp xã', 'Công an cấp Xã', { kind: 'commune-police' }],
  ['Cấp xã', 'Ban chỉ huy quân sự cấp Xã', { kind: 'commune-military' }],
  // The level was brought up to date, the agency was not.
  ['Cấp xã', 'Phòng Tư Pháp', { kind: 'commune' }],
  ['UBND Huyện/Thành phố', 'Phòng Tư Pháp', { kind: 'was-district' }],
  // The level says commune, the agency is none of the commune's.
  ['Cấp xã', 'Chi cục Hải quan khu vực', { kind: 'body', name: 'Chi cục Hải quan khu vực' }],
  [
    'Cấp tỉnh, Cấp xã',
    'Bảo hiểm xã hội cấp Tỉnh, Bảo hiểm xã hội cấp huyện',
    { kind: 'insurance' },
  ],
  ['Cấp tỉnh', 'Sở Y tế; Sở Y tế', { kind: 'department', name: 'Sở Y tế' }],
  [null, 'Sở Kế hoạch và Đầu tư', { kind: 'department', name: 'Sở Tài chính' }],
  // Gathered in another province.
  [null, 'UBND tỉnh Lạng Sơn (cổng tỉnh)', { kind: 'body', name: 'Bộ Nông nghiệp và Môi trường' }],
  ['Cấp tỉnh', 'Sở Y tế tỉnh Sơn La', { kind: 'province' }],
  ['Cấp tỉnh', 'Sở Tư pháp Thành phố Hà Nội', { kind: 'department', name: 'Sở Tư pháp' }],
  ['Cấp tỉnh', 'Chủ tịch ủy ban nhân dân cấp tỉnh', { kind: 'province' }],
  ['Cấp bộ', 'Bộ Công thương; Bộ Công thương', { kind: 'body', name: 'Bộ Công thương' }],
])('%s, %s', (level, agency, charge) => {
  expect(inCharge(read(flat({ level, agency })), 'Hà Nội')).toEqual(charge)
})

test('of several departments the one that staff know', () => {
  const agency = 'Sở Văn hóa, Thể thao và Du lịch; Sở Văn hóa và Thể thao'
  const isKnown = (name: string): boolean => name === 'Sở Văn hóa và Thể thao Hà Nội'
  expect(inCharge(read(flat({ level: 'Cấp tỉnh', agency })), 'Hà Nội', isKnown)).toEqual({
    kind: 'department',
    name: 'Sở Văn hóa và Thể thao',
  })
})
