import { expect, test } from 'vitest'
import { render } from '../../../src/channels/zalo-bot/render.ts'
import type { Reply } from '../../../src/core/reply.ts'
import { renderContract } from '../../contracts/render.ts'
import { faultsOfCall } from './bot-api-rules.ts'

renderContract('zalo-bot', {
  render,
  textOf: ({ payload }) => payload.text,
  buttonsOf: () => [],
  fileOf: () => undefined,
  faultsOf: ({ method, payload }) => faultsOfCall(method, { chat_id: 'a1', ...payload }),
})

const textsOf = (reply: Reply) => render(reply).map(({ payload }) => payload.text)

test.each<{ name: string; reply: Reply; text: string }>([
  {
    name: 'text alone, as it is',
    reply: { text: 'Lệ phí < 5.000 đ & **miễn**' },
    text: 'Lệ phí < 5.000 đ & **miễn**',
  },
  {
    name: 'a menu stands below, with what to type',
    reply: {
      text: 'Chọn',
      choices: [
        { id: 'facet:khai-sinh:fee', label: 'Lệ phí', key: '1' },
        { id: 'facet:khai-sinh:time', label: 'Thời gian', key: '2' },
        { id: 'more:khai-sinh', label: 'Xem thêm' },
      ],
    },
    text: 'Chọn\n\n1. Lệ phí\n2. Thời gian\n- Xem thêm',
  },
  {
    name: 'a choice that the text shows is not written twice',
    reply: {
      text: 'Ông/bà đã có giấy nào?\n1. Tờ khai\n 2. Giấy chứng sinh\n\nGõ các số.',
      choices: [
        { id: 'have:khai-sinh:to-khai', label: 'Tờ khai', key: '1' },
        { id: 'have:khai-sinh:chgsinh', label: 'Giấy chứng sinh', key: '2' },
        { id: 'menu', label: 'Về đầu' },
      ],
    },
    text: 'Ông/bà đã có giấy nào?\n1. Tờ khai\n 2. Giấy chứng sinh\n\nGõ các số.\n\n- Về đầu',
  },
  {
    name: 'a line that only begins like it is another',
    reply: {
      text: '1. Có cha, mẹ',
      choices: [{ id: 'case:khai-sinh:co', label: 'Có', key: '1' }],
    },
    text: '1. Có cha, mẹ\n\n1. Có',
  },
  {
    name: 'links and a file are written out, above the menu',
    reply: {
      text: 'Mẫu đơn',
      links: [{ url: 'https://dichvucong.gov.vn', label: 'Cổng dịch vụ công' }],
      attachment: { kind: 'document', url: 'https://a.vn/f.pdf', name: 'Tờ khai' },
      choices: [{ id: 'menu', label: 'Về đầu' }],
    },
    text: 'Mẫu đơn\n\nCổng dịch vụ công: https://dichvucong.gov.vn\nTờ khai: https://a.vn/f.pdf\n\n- Về đầu',
  },
])('$name', ({ reply, text }) => {
  expect(textsOf(reply)).toEqual([text])
})

test('a long text is cut at a paragraph, with the menu in the last part', () => {
  const paragraph = 'Giấy khai sinh. '.repeat(70).trim()
  const texts = textsOf({
    text: [paragraph, paragraph].join('\n\n'),
    choices: [{ id: 'menu', label: 'Về đầu' }],
  })
  expect(texts).toEqual([paragraph, `${paragraph}\n\n- Về đầu`])
})

test('no part comes near the 2,000 characters that Zalo takes', () => {
  expect(textsOf({ text: 'x'.repeat(4000) }).map(({ length }) => length)).toEqual([1900, 1900, 200])
})
