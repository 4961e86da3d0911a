import { expect, test } from 'vitest'
import { render, type TelegramCall } from '../../../src/channels/telegram/render.ts'
import type { Reply } from '../../../src/core/reply.ts'
import { renderContract } from '../../contracts/render.ts'
import { faultsOfCall } from './bot-api-rules.ts'

const buttonsOf = ({ payload }: TelegramCall) => payload.reply_markup?.inline_keyboard.flat() ?? []

renderContract('telegram', {
  render,
  textOf: (call) => (call.method === 'sendMessage' ? call.payload.text : call.payload.caption),
  buttonsOf: (call) =>
    buttonsOf(call).map((button) => ({
      label: button.text,
      opens: 'url' in button ? button.url : button.callback_data,
    })),
  fileOf: (call) => {
    if (call.method === 'sendPhoto') return call.payload.photo
    return call.method === 'sendDocument' ? call.payload.document : undefined
  },
  faultsOf: (call) => faultsOfCall(call.method, { chat_id: 42, ...call.payload }),
})

const plain = { link_preview_options: { is_disabled: true } } as const
const message = (text: string, rows?: object[][]) => ({
  method: 'sendMessage',
  payload: { text, ...plain, ...(rows && { reply_markup: { inline_keyboard: rows } }) },
})

test.each<{ name: string; reply: Reply; calls: object[] }>([
  {
    name: 'text alone',
    reply: { text: 'Lệ phí < 5.000 đ & _miễn_' },
    calls: [message('Lệ phí < 5.000 đ & _miễn_')],
  },
  {
    name: 'short labels stand two in a row, long ones alone',
    reply: {
      text: 'Chọn',
      choices: [
        { id: 'facet:khai-sinh:fee', label: 'Lệ phí', key: '1' },
        { id: 'facet:khai-sinh:time', label: 'Mấy ngày', key: '2' },
        { id: 'facet:khai-sinh:place', label: 'Nơi nộp', key: '3' },
        { id: 'procedure:khai-sinh-nn', label: 'Khai sinh có yếu tố nước ngoài', key: '4' },
        { id: 'menu', label: 'Về đầu' },
      ],
    },
    calls: [
      message('Chọn', [
        [
          { text: '1. Lệ phí', callback_data: 'facet:khai-sinh:fee' },
          { text: '2. Mấy ngày', callback_data: 'facet:khai-sinh:time' },
        ],
        [{ text: '3. Nơi nộp', callback_data: 'facet:khai-sinh:place' }],
        [{ text: '4. Khai sinh có yếu tố nước ngoài', callback_data: 'procedure:khai-sinh-nn' }],
        [{ text: 'Về đầu', callback_data: 'menu' }],
      ]),
    ],
  },
  {
    name: 'links stand above the choices; one that Telegram would refuse is written out',
    reply: {
      text: 'Đánh giá',
      links: [
        { url: 'https://dichvucong.gov.vn', label: 'Cổng dịch vụ công' },
        { url: 'http://localhost:8080/r/x', label: 'Phiếu' },
      ],
      choices: [{ id: 'menu', label: 'Về đầu' }],
    },
    calls: [
      message('Đánh giá\n\nPhiếu: http://localhost:8080/r/x', [
        [{ text: 'Cổng dịch vụ công', url: 'https://dichvucong.gov.vn' }],
        [{ text: 'Về đầu', callback_data: 'menu' }],
      ]),
    ],
  },
  {
    name: 'a file goes before the text',
    reply: {
      text: 'Mẫu đơn',
      attachment: { kind: 'document', url: 'https://a.vn/f.PDF?v=2', name: 'Tờ khai' },
    },
    calls: [
      {
        method: 'sendDocument',
        payload: { document: 'https://a.vn/f.PDF?v=2', caption: 'Tờ khai' },
      },
      message('Mẫu đơn'),
    ],
  },
  {
    name: 'a picture goes as a picture',
    reply: {
      text: 'Bản đồ',
      attachment: { kind: 'image', url: 'https://a.vn/map.png', name: 'Đường đi' },
    },
    calls: [
      { method: 'sendPhoto', payload: { photo: 'https://a.vn/map.png', caption: 'Đường đi' } },
      message('Bản đồ'),
    ],
  },
  {
    name: 'a document that Telegram does not fetch is a link',
    reply: {
      text: 'Mẫu đơn',
      attachment: { kind: 'document', url: 'https://a.vn/f.docx', name: 'Tờ khai' },
    },
    calls: [message('Mẫu đơn', [[{ text: 'Tờ khai', url: 'https://a.vn/f.docx' }]])],
  },
])('$name', ({ reply, calls }) => {
  expect(render(reply)).toEqual(calls)
})

test('a long text is cut at a paragraph, with the buttons under the last part', () => {
  const paragraph = 'Giấy khai sinh. '.repeat(150).trim()
  const calls = render({
    text: [paragraph, paragraph, paragraph].join('\n\n'),
    choices: [{ id: 'menu', label: 'Về đầu' }],
  })
  expect(calls.map(({ payload }) => 'text' in payload && payload.text)).toEqual([
    paragraph,
    paragraph,
    paragraph,
  ])
  expect(calls.map((call) => buttonsOf(call).length)).toEqual([0, 0, 1])
})

test('choices past the hundredth button are written out', () => {
  const choices = Array.from({ length: 102 }, (_, i) => ({
    id: `procedure:p${i}`,
    label: `Thủ tục ${i}`,
    key: String(i),
  }))
  const [call] = render({ text: 'Chọn', choices })
  expect(call && buttonsOf(call)).toHaveLength(100)
  expect(call).toMatchObject({ payload: { text: 'Chọn\n\n100. Thủ tục 100\n101. Thủ tục 101' } })
})
