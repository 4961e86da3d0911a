import { expect, test } from 'vitest'
import { dossierNewsText } from '../../src/conversation/dossier-news.ts'
import { DOSSIER_STATES } from '../../src/core/dossier.ts'
import { instantOf } from '../../src/core/local-time.ts'
import type { DossierNews } from '../../src/core/notice.ts'
import { loadVoices } from '../../src/locale/say.ts'

const voices = loadVoices('locales')
const news = (over: Partial<DossierNews>): DossierNews => ({
  about: 'dossier-changed',
  code: 'H26.15-261124-0001',
  state: 'processing',
  what: ['state'],
  due: instantOf('2026-11-30', 17 * 60),
  asOf: instantOf('2026-11-24', 16 * 60 + 5),
  procedureCode: null,
  holder: null,
  source: 'phần mềm một cửa',
  ...over,
})
const text = (over: Partial<DossierNews>): string => dossierNewsText(news(over), { say: voices.vi })

test('every state has its news', () => {
  expect(DOSSIER_STATES.map((state) => text({ state })).join('\n\n')).toMatchInlineSnapshot(`
    "Hồ sơ H26.15-261124-0001 đã gửi, chờ Trung tâm tiếp nhận.
    Dữ liệu: phần mềm một cửa, 16:05 ngày 24/11/2026.
    Xem đủ: gõ "hồ sơ của tôi". Không muốn nhận tin nữa: gõ "thôi báo".

    Hồ sơ H26.15-261124-0001 đã được tiếp nhận. Ông/bà chưa phải làm gì.
    Dữ liệu: phần mềm một cửa, 16:05 ngày 24/11/2026.
    Xem đủ: gõ "hồ sơ của tôi". Không muốn nhận tin nữa: gõ "thôi báo".

    Hồ sơ H26.15-261124-0001 không được tiếp nhận. Ông/bà xem lý do trên phiếu từ chối, hoặc hỏi nơi đã nộp.
    Dữ liệu: phần mềm một cửa, 16:05 ngày 24/11/2026.
    Hồ sơ kết thúc ở đây, trợ lý không báo nữa.

    Hồ sơ H26.15-261124-0001 đang được xử lý. Ông/bà chưa phải làm gì.
    Dữ liệu: phần mềm một cửa, 16:05 ngày 24/11/2026.
    Xem đủ: gõ "hồ sơ của tôi". Không muốn nhận tin nữa: gõ "thôi báo".

    Hồ sơ H26.15-261124-0001 cần bổ sung giấy tờ. Ông/bà xem phiếu yêu cầu bổ sung, hoặc hỏi nơi đã nộp.
    Dữ liệu: phần mềm một cửa, 16:05 ngày 24/11/2026.
    Xem đủ: gõ "hồ sơ của tôi". Không muốn nhận tin nữa: gõ "thôi báo".

    Hồ sơ H26.15-261124-0001 đang chờ nộp phí, lệ phí hoặc thuế. Trung tâm không nhận chuyển tiền qua chat.
    Dữ liệu: phần mềm một cửa, 16:05 ngày 24/11/2026.
    Xem đủ: gõ "hồ sơ của tôi". Không muốn nhận tin nữa: gõ "thôi báo".

    Hồ sơ H26.15-261124-0001 đã được rút theo yêu cầu.
    Dữ liệu: phần mềm một cửa, 16:05 ngày 24/11/2026.
    Hồ sơ kết thúc ở đây, trợ lý không báo nữa.

    Hồ sơ H26.15-261124-0001 đã dừng giải quyết. Ông/bà xem thông báo, hoặc hỏi nơi đã nộp.
    Dữ liệu: phần mềm một cửa, 16:05 ngày 24/11/2026.
    Hồ sơ kết thúc ở đây, trợ lý không báo nữa.

    Hồ sơ H26.15-261124-0001 đã có kết quả. Ông/bà mang giấy hẹn đến nhận.
    Dữ liệu: phần mềm một cửa, 16:05 ngày 24/11/2026.
    Xem đủ: gõ "hồ sơ của tôi". Không muốn nhận tin nữa: gõ "thôi báo".

    Kết quả của hồ sơ H26.15-261124-0001 đã được trao.
    Dữ liệu: phần mềm một cửa, 16:05 ngày 24/11/2026.
    Hồ sơ kết thúc ở đây, trợ lý không báo nữa."
  `)
})

test.each([
  ['the promised day', ['due'], 'Ngày hẹn trả: 30/11/2026.'],
  [
    'an apology',
    ['due', 'apology'],
    'Trung tâm xin lỗi ông/bà vì chậm trễ, và hẹn lại ngày 30/11/2026.',
  ],
  ['papers', ['missing'], 'Giấy tờ cần bổ sung đã khác trước.'],
  ['the fee', ['fee'], 'Số tiền phải nộp đã khác trước.'],
] as const)('%s', (_, what, line) => {
  expect(text({ what })).toBe(
    `Hồ sơ H26.15-261124-0001 có thay đổi.
${line}
Dữ liệu: phần mềm một cửa, 16:05 ngày 24/11/2026.
Xem đủ: gõ "hồ sơ của tôi". Không muốn nhận tin nữa: gõ "thôi báo".`,
  )
})

test('another state says by itself that papers are asked for', () => {
  expect(text({ state: 'supplement', what: ['state', 'missing', 'due'] })).toBe(
    `Hồ sơ H26.15-261124-0001 cần bổ sung giấy tờ. Ông/bà xem phiếu yêu cầu bổ sung, hoặc hỏi nơi đã nộp.
Ngày hẹn trả: 30/11/2026.
Dữ liệu: phần mềm một cửa, 16:05 ngày 24/11/2026.
Xem đủ: gõ "hồ sơ của tôi". Không muốn nhận tin nữa: gõ "thôi báo".`,
  )
})

test('every state has its news in English', () => {
  for (const state of DOSSIER_STATES) {
    expect(dossierNewsText(news({ state }), { say: voices.en })).toContain('H26.15-261124-0001')
  }
})
