import type { Locale } from '../../core/session.ts'

/** What the page itself says; replies come from the conversation, in the citizen's language. */
export interface Labels {
  readonly title: string
  readonly assistant: string
  readonly language: string
  readonly otherLanguage: string
  readonly otherLocale: Locale
  readonly log: string
  readonly samples: string
  readonly samplesHow: string
  readonly kept: string
  readonly field: string
  readonly placeholder: string
  readonly send: string
  readonly photo: string
  readonly choosePhoto: string
  readonly photoSent: string
  readonly largePhoto: string
  readonly photoGone: string
  readonly erase: string
  readonly eraseAsk: string
  readonly eraseNow: string
  readonly eraseNot: string
  readonly withoutScript: string
  readonly citizen: string
  readonly office: string
  readonly searching: string
  readonly choices: string
  readonly links: string
  readonly newTab: string
  readonly resend: string
  readonly offline: string
  readonly tooLong: string
  readonly noConnection: string
  readonly tooMany: string
  readonly notYetAnswered: string
  readonly trouble: string
}

export const LABELS: Readonly<Record<Locale, Labels>> = {
  vi: {
    title: 'Hỏi thủ tục hành chính',
    assistant: 'Trợ lý tự động về thủ tục hành chính',
    language: 'Tiếng Việt',
    otherLanguage: 'English',
    otherLocale: 'en',
    log: 'Cuộc trò chuyện',
    samples: 'Hồ sơ mẫu để thử tra cứu',
    samplesHow:
      'DỮ LIỆU MẪU, không phải hồ sơ thật. Gõ mã hồ sơ, rồi mã tra cứu ghi sau dấu hai chấm.',
    kept: 'Đóng trang thì máy này không còn giữ tin nhắn.',
    field: 'Câu hỏi của ông/bà',
    placeholder: 'Gõ câu hỏi',
    send: 'Gửi',
    photo: 'Ảnh',
    choosePhoto: 'Gửi ảnh giấy hẹn',
    photoSent: 'Ảnh giấy hẹn',
    largePhoto: 'Ảnh lớn quá 8 MB. Xin chụp lại ở cỡ nhỏ hơn, hoặc gõ mã hồ sơ.',
    photoGone: 'Ảnh chưa gửi được. Xin chọn lại ảnh, hoặc gõ mã hồ sơ.',
    erase: 'Xóa cuộc trò chuyện trên máy này',
    eraseAsk:
      'Các tin nhắn đang hiện sẽ mất, và máy này bắt đầu một cuộc trò chuyện mới. Muốn xóa cả phần Trung tâm đang giữ, ông/bà gõ “xóa dữ liệu” và gửi trước đã.',
    eraseNow: 'Xóa',
    eraseNot: 'Không xóa',
    withoutScript: 'Trình duyệt này không mở được phần trò chuyện. Xin gọi:',
    citizen: 'Ông/bà:',
    office: 'Trợ lý:',
    searching: 'Đang tìm…',
    choices: 'Lựa chọn',
    links: 'Liên kết',
    newTab: '(mở trang mới)',
    resend: 'Gửi lại',
    offline: 'Máy đang mất kết nối mạng. Có mạng lại là gửi tiếp được.',
    tooLong: 'Câu hỏi dài quá 12.000 ký tự. Xin rút gọn hoặc gửi làm nhiều tin.',
    noConnection: 'Chưa gửi được vì không kết nối được với Trung tâm.',
    tooMany: 'Gửi nhanh quá nên chưa nhận được. Xin chờ ít giây rồi gửi lại.',
    notYetAnswered: 'Trợ lý chưa trả lời kịp. Xin chờ ít giây rồi gửi lại.',
    trouble: 'Trợ lý đang gặp trục trặc nên chưa nhận được. Xin gửi lại sau ít phút.',
  },
  en: {
    title: 'Ask about administrative procedures',
    assistant: 'Automatic assistant',
    language: 'English',
    otherLanguage: 'Tiếng Việt',
    otherLocale: 'vi',
    log: 'Conversation',
    samples: 'Sample dossiers, to try looking up',
    samplesHow: 'No real dossiers. Type the dossier code, then the lookup code after the colon.',
    kept: 'Messages show here only, until the page is closed.',
    field: 'Your question',
    placeholder: 'Ask here',
    send: 'Send',
    photo: 'Photo',
    choosePhoto: 'Send a photo of the receipt',
    photoSent: 'Photo of the receipt',
    largePhoto:
      'The photo is larger than 8 MB. Please take a smaller one, or type the dossier code.',
    photoGone: 'The photo was not sent. Please choose it again, or type the dossier code.',
    erase: 'Erase the conversation on this device',
    eraseAsk:
      'The messages shown here will be gone, and this device begins a new conversation. To erase what the Centre keeps as well, first type “xóa dữ liệu” and send it.',
    eraseNow: 'Erase',
    eraseNot: 'Do not erase',
    withoutScript: 'This browser cannot open the chat. Please call:',
    citizen: 'You:',
    office: 'Assistant:',
    searching: 'Looking it up…',
    choices: 'Choices',
    links: 'Links',
    newTab: '(opens a new page)',
    resend: 'Send again',
    offline: 'This device is offline. You can go on once it is connected again.',
    tooLong: 'The question is longer than 12,000 characters. Please shorten or divide it.',
    noConnection: 'Not sent: the Centre cannot be reached.',
    tooMany:
      'Not received, because messages came too fast. Please wait some seconds and send again.',
    notYetAnswered:
      'The assistant has not answered in time. Please wait some seconds and send again.',
    trouble: 'Not received: the assistant has a problem. Please send again in some minutes.',
  },
}
