import { expect, test } from 'vitest'
import { render, type ZaloPart } from '../../../src/channels/zalo-oa/render.ts'
import type { Reply } from '../../../src/core/reply.ts'
import { renderContract } from '../../contracts/render.ts'
import { faultsOfMessage } from './oa-rules.ts'

const fileOf = (part: ZaloPart) => ('url' in part ? part.url : undefined)
const nameOf = (part: ZaloPart) => ('name' in part ? part.name : '')

renderContract('zalo-oa, in words', {
  render: (reply) => render(reply, false),
  textOf: (part) => (part.kind === 'text' ? part.text : nameOf(part)),
  buttonsOf: () => [],
  fileOf,
  faultsOf: (part) => (part.kind === 'text' ? faultsOfMessage({ text: part.text }) : []),
})

renderContract('zalo-oa, with buttons', {
  render: (reply) => render(reply, true),
  textOf: (part) => (part.kind === 'text' ? (part.template?.text ?? part.text) : nameOf(part)),
  buttonsOf: (part) =>
    part.kind !== 'text' || !part.template
      ? []
      : part.template.buttons.map((button) => ({
          label: button.title,
          opens:
            button.type === 'oa.open.url' ? button.payload.url : button.payload.replace(/^#/, ''),
        })),
  fileOf,
  faultsOf: (part) => {
    if (part.kind !== 'text' || !part.template) return []
    const { text, buttons } = part.template
    return faultsOfMessage({ text, attachment: { type: 'template', payload: { buttons } } })
  },
})

const text = (words: string): ZaloPart => ({ kind: 'text', text: words })

test.each<{ name: string; reply: Reply; parts: ZaloPart[] }>([
  {
    name: 'text alone',
    reply: { text: 'Lệ phí < 5.000 đ & _miễn_' },
    parts: [text('Lệ phí < 5.000 đ & _miễn_')],
  },
  {
    name: 'links stand below the text, the menu below the links, words to type last',
    reply: {
      text: 'Đăng ký khai sinh',
      links: [{ url: 'https://dichvucong.gov.vn', label: 'Nộp trực tuyến' }],
      choices: [
        { id: 'facet:khai-sinh:fee', label: 'Lệ phí', key: '1' },
        { id: 'facet:khai-sinh:time', label: 'Thời gian', key: '2' },
        { id: 'more', label: 'Xem thêm' },
        { id: 'menu', label: 'Về đầu' },
      ],
    },
    parts: [
      text(
        'Đăng ký khai sinh\n\nNộp trực tuyến: https://dichvucong.gov.vn\n\n' +
          '1. Lệ phí\n2. Thời gian\nGõ "Xem thêm" hoặc "Về đầu"',
      ),
    ],
  },
  {
    name: 'a line of the menu that stands in the text is not written twice',
    reply: {
      text: 'Ông/bà hỏi thủ tục nào?\n1. Khai sinh\n2. Khai tử',
      choices: [
        { id: 'procedure:khai-sinh', label: 'Khai sinh', key: '1' },
        { id: 'procedure:khai-tu', label: 'Khai tử', key: '2' },
        { id: 'none', label: 'Không phải', key: '3' },
      ],
    },
    parts: [text('Ông/bà hỏi thủ tục nào?\n1. Khai sinh\n2. Khai tử\n\n3. Không phải')],
  },
  {
    name: 'a file goes before the text, what Zalo does not take goes as a link',
    reply: {
      text: 'Mẫu đơn',
      attachment: { kind: 'document', url: 'https://a.vn/f.PDF?v=2', name: 'Tờ khai' },
    },
    parts: [{ kind: 'file', url: 'https://a.vn/f.PDF?v=2', name: 'Tờ khai' }, text('Mẫu đơn')],
  },
  {
    name: 'a spreadsheet is a link',
    reply: {
      text: 'Mẫu đơn',
      attachment: { kind: 'document', url: 'https://a.vn/f.xlsx', name: 'Tờ khai' },
    },
    parts: [text('Mẫu đơn\n\nTờ khai: https://a.vn/f.xlsx')],
  },
  {
    name: 'decomposed letters are composed',
    reply: { text: 'Tờ khai'.normalize('NFD') },
    parts: [text('Tờ khai')],
  },
])('$name', ({ reply, parts }) => {
  expect(render(reply, false)).toEqual(parts)
})

test('a long text is cut at a paragraph', () => {
  const paragraph = 'Giấy khai sinh. '.repeat(70).trim()
  const parts = render({ text: [paragraph, paragraph].join('\n\n') }, false)
  expect(parts).toEqual([text(paragraph), text(paragraph)])
})

test('with buttons: a choice is its id after #, and the words are there for where they are refused', () => {
  const reply: Reply = {
    text: 'Chọn',
    links: [{ url: 'https://dichvucong.gov.vn', label: 'Cổng' }],
    choices: [{ id: 'facet:khai-sinh:fee', label: 'Lệ phí', key: '1' }],
  }
  expect(render(reply, true)).toEqual([
    {
      kind: 'text',
      text: 'Chọn\n\nCổng: https://dichvucong.gov.vn\n\n1. Lệ phí',
      template: {
        text: 'Chọn',
        buttons: [
          { title: 'Cổng', type: 'oa.open.url', payload: { url: 'https://dichvucong.gov.vn' } },
          { title: '1. Lệ phí', type: 'oa.query.hide', payload: '#facet:khai-sinh:fee' },
        ],
      },
    },
  ])
})

test('a sixth button would not be shown, so there are none', () => {
  const choices = Array.from({ length: 6 }, (_, i) => ({ id: `p:${i}`, label: `Mục ${i}` }))
  expect(render({ text: 'Chọn', choices }, true)).toEqual(render({ text: 'Chọn', choices }, false))
})
