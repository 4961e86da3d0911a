import { expect, test } from 'vitest'
import { renderText } from '../../../src/channels/terminal/render.ts'
import { renderContract } from '../../contracts/render.ts'

renderContract('terminal', {
  render: (reply) => [{ text: renderText(reply) }],
  textOf: ({ text }) => text,
  buttonsOf: () => [],
  fileOf: () => undefined,
  faultsOf: ({ text }) => (text.trim() === '' ? ['empty'] : []),
})

test('choices with a key show what to type, the others their label', () => {
  const written = renderText({
    text: 'Đăng ký khai sinh',
    links: [{ url: 'https://dichvucong.gov.vn', label: 'Nộp trực tuyến' }],
    choices: [
      { id: 'facet:khai-sinh:fee', label: 'Lệ phí', key: '1' },
      { id: 'menu', label: 'Về đầu' },
    ],
    attachment: { kind: 'document', url: 'https://a.vn/to-khai.pdf', name: 'Tờ khai' },
  })
  expect(written).toBe(
    [
      'Đăng ký khai sinh',
      'Nộp trực tuyến: https://dichvucong.gov.vn\nTờ khai: https://a.vn/to-khai.pdf',
      '1. Lệ phí\n- Về đầu',
    ].join('\n\n'),
  )
})

test('a reply of text alone is its text', () => {
  expect(renderText({ text: 'Xin chào' })).toBe('Xin chào')
})
