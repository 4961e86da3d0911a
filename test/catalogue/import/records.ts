import { gzipSync } from 'node:zlib'
import type { NationalRecord } from '../../../src/catalogue/import/national-record.ts'
import { readRecords } from '../../../src/catalogue/import/read-records.ts'

/** A record of the flat shape, with nothing doubtful about it but what a test puts there. */
export function flat(changes: Record<string, unknown> = {}): Record<string, unknown> {
  return {
    code: '1.999001',
    name: 'Đăng ký nuôi ong',
    field: 'Chăn nuôi',
    level: 'Cấp xã',
    agency: 'Ủy ban nhân dân cấp xã',
    issuer: 'Bộ Nông nghiệp và Môi trường',
    documents: ['Tờ khai nuôi ong (1 bản chính)'],
    steps: 'Nộp hồ sơ.',
    time: 'Trực tiếp: 3 Ngày làm việc',
    fee: 'Trực tiếp: Phí : 20,000 Đồng',
    legal: 'Luật Chăn nuôi 32/2018/QH14',
    url: 'https://dichvucong.gov.vn/thu-tuc-hanh-chinh/ong',
    ...changes,
  }
}

/** The same procedure as the national portal's interface gives it. */
export function portal(changes: Record<string, unknown> = {}): Record<string, unknown> {
  return {
    id: 'u1',
    code: '1.999001',
    codeNotation: '1.999001.000.00.00.H26',
    name: 'Đăng ký nuôi ong',
    isWard: true,
    isProvince: false,
    isMinistry: false,
    categoriesDetails: [{ name: 'Chăn nuôi', code: 'CN' }],
    departmentsExecuting: [{ name: 'Ủy ban nhân dân cấp xã', code: 'X' }],
    executionSteps: [{ name: 'Bước 1', description: 'Nộp hồ sơ.' }],
    executionMethods: [
      {
        submissionMethod: 'DIRECT',
        processingTime: 3,
        processingTimeUnit: 'WORKING_DAY',
        fees: [{ name: '', amount: 20000 }],
        description: '',
      },
    ],
    executionCases: [
      {
        name: '',
        profileComponents: [
          { name: 'Tờ khai nuôi ong', originalQty: 1, copyQty: 0, attachments: [] },
        ],
      },
    ],
    legalBasisesDetails: [{ name: 'Luật Chăn nuôi', code: '32/2018/QH14' }],
    requirementsAndConditions: '',
    resultsDetails: [{ name: 'Giấy xác nhận', code: 'KQ.G15.000031' }],
    keywords: 'ong mật, nuôi ong',
    ...changes,
  }
}

export function read(value: unknown, file = 'list.json'): NationalRecord {
  const { records, unreadable } = readRecords(file, bytes(JSON.stringify(value)), () => undefined)
  const [record] = records
  if (record === undefined) throw new Error(unreadable.map(({ what }) => what).join())
  return record
}

export function bytes(text: string, zipped = false): Uint8Array {
  const plain = new TextEncoder().encode(text)
  return zipped ? gzipSync(plain) : plain
}
