import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { createWebChat } from '../../src/channels/web/web-chat.ts'
import type { Message } from '../../src/core/message.ts'
import type { Office } from '../../src/core/office.ts'
import type { Admit, AnswerTo } from '../../src/core/ports.ts'
import type { Reply } from '../../src/core/reply.ts'
import { createHttp, type Listening, listen } from '../../src/http.ts'

export const OFFICE: Office = {
  name: 'Trung tâm Phục vụ hành chính công xã Bình Minh',
  unit: 'xã Bình Minh',
  province: 'Hà Nội',
  englishName: 'Binh Minh Public Administrative Service Centre',
  address: { value: null, confirmed: null },
  mapUrl: { value: null, confirmed: null },
  phone: { value: null, confirmed: null },
  hours: { value: null, confirmed: null },
  dossierUnit: { value: null, confirmed: null },
  resultsAtHome: { value: null, confirmed: null },
  greetings: {
    birth: { value: null, confirmed: null },
    marriage: { value: null, confirmed: null },
    death: { value: null, confirmed: null },
  },
  denunciations: { value: null, confirmed: null },
  privacyNotice: { value: null, confirmed: null },
  notice: null,
  switchedOff: {},
  opened: null,
  units: [],
  hotlines: [
    { name: 'Tổng đài thành phố', englishName: 'City hotline', number: '0000', source: 'thử' },
  ],
  emergencies: [],
  links: { nationalPortal: '', cityInformation: '', booking: '' },
}

const GREETING: Reply = {
  text: 'Đây là trợ lý tự động của Trung tâm Phục vụ hành chính công xã Bình Minh.\nTin nhắn chỉ giữ 7 ngày để trả lời; gõ "xóa dữ liệu" để xóa.\n\nÔng/bà cần làm giấy tờ gì? Cứ gõ như nói chuyện, không cần dấu.\n\nTrung tâm không bao giờ hỏi mật khẩu, mã OTP, không nhận chuyển tiền qua chat.',
  choices: [
    { id: 'browse:fields', label: 'Xem theo lĩnh vực', key: '1' },
    { id: 'browse:life', label: 'Xem theo việc trong đời', key: '2' },
    { id: 'office', label: 'Giờ làm việc, địa chỉ', key: '3' },
  ],
}

export const BIRTH: Reply = {
  text: 'Đăng ký khai sinh: giấy tờ cần có\n\nNộp:\n- Tờ khai đăng ký khai sinh theo mẫu: 1 bản chính\n  Nộp trực tuyến thì điền mẫu trên mạng, không cần tờ khai giấy.\n- Giấy chứng sinh: 1 bản chính\n- Văn bản ủy quyền: 1 bản chính, nếu nhờ người ngoài gia đình đi làm thay\n\nChỉ cần nói số:\n- Số định danh cá nhân (số căn cước) của người đi khai\n\nThông tin tham khảo (bản ghi Cổng DVCQG ngày 10/06/2026), cán bộ Trung tâm chưa đối chiếu; nên hỏi lại trước khi đi.',
  links: [
    { url: 'https://dichvucong.gov.vn', label: 'Cổng Dịch vụ công quốc gia' },
    { url: 'tel:0000', label: 'Gọi tổng đài 0000' },
  ],
  choices: [
    { id: 'facet:khai-sinh:fee', label: 'Lệ phí', key: '1' },
    { id: 'facet:khai-sinh:time', label: 'Thời gian', key: '2' },
    { id: 'facet:khai-sinh:place', label: 'Nơi nộp', key: '3' },
    { id: 'facet:khai-sinh:steps', label: 'Các bước', key: '4' },
    { id: 'case:khai-sinh', label: 'Trường hợp của ông/bà có khác không?', key: '5' },
  ],
}

const FEE: Reply = {
  text: 'Đăng ký khai sinh: lệ phí\n- Đúng hạn: không mất tiền.\n- Quá hạn 60 ngày: 8.000 đ.',
  choices: [{ id: 'facet:khai-sinh:documents', label: 'Giấy tờ cần có' }],
}

export const EVIL: Reply = {
  text: '<img src=x onerror="document.title=\'hỏng\'">\n- <b>đậm</b>',
  links: [{ url: 'javascript:document.title="hỏng"', label: 'Bấm đây' }],
  choices: [{ id: 'menu', label: '<i>nghiêng</i>' }],
}

export interface ScriptedChat extends Listening {
  readonly url: string
  /** In the order of admission; a message that came again stands once. */
  readonly admitted: readonly Message[]
  /** Ids of messages in the order asked, each time that they were. */
  readonly asked: readonly string[]
  /** How many of the next questions are not answered in time. */
  lateFor(questions: number): void
}

/** The real HTTP app and page over a conversation that knows four answers by heart. */
export async function scriptedChat(
  samples: readonly { readonly code: string; readonly lookupCode: string }[] = [],
): Promise<ScriptedChat> {
  const admitted: Message[] = []
  const asked: string[] = []
  let late = 0
  const admit: Admit = async (message) => {
    if (admitted.some(({ id }) => id === message.id)) return 'known'
    admitted.push(message)
    return 'admitted'
  }
  const answerTo: AnswerTo = async (from, messageId) => {
    asked.push(messageId)
    if (late > 0) {
      late -= 1
      return null
    }
    const message = admitted.find(
      ({ id, from: { id: who } }) => id === messageId && who === from.id,
    )
    return message ? { replies: [answer(message)], outcome: { kind: 'answered', ids: [] } } : null
  }
  const log = { info() {}, warn() {}, error: console.error }
  const web = createWebChat({
    nameless: (subscriber) => subscriber,
    admit,
    answerTo,
    readPhoto: async () => ({ kind: 'no-barcode' }),
    clock: () => 0,
    log,
    clientAddress: () => null,
    office: () => OFFICE,
    samples,
  })
  const app = createHttp({
    routes: [],
    pages: [web],
    readiness: () => ({ ready: true, warnings: [] }),
    metrics: () => '',
    log,
  })
  const listening = await listen(app, '127.0.0.1', 0)
  return {
    ...listening,
    url: `http://127.0.0.1:${listening.port}/`,
    admitted,
    asked,
    lateFor: (questions) => {
      late = questions
    },
  }
}

function answer(message: Message): Reply {
  switch (message.kind) {
    case 'start':
      return GREETING
    case 'choice':
      return message.choice.endsWith(':fee') ? FEE : BIRTH
    case 'text':
      return message.text.startsWith('<') ? EVIL : BIRTH
    case 'photo-read':
      return { text: `Trong ảnh: ${message.reading.kind}` }
    case 'photo':
    case 'unreadable':
    case 'notice':
      return GREETING
  }
}

/** What axe finds wrong, as lines; the page must not be under its CSP, which forbids the injection. */
export const AXE = readFileSync(
  createRequire(import.meta.url).resolve('axe-core/axe.min.js'),
  'utf8',
)
