import { expect, test } from 'vitest'
import {
  choicePicked,
  ordinalIn,
  papersTicked,
  yesOrNoIn,
} from '../../src/conversation/menu-pick.ts'

const menu = [
  { id: 'have:khai-sinh:to-khai', label: 'Tờ khai', key: '1' },
  { id: 'have:khai-sinh:chgsinh', label: 'Giấy chứng sinh', key: '2' },
  { id: 'more:khai-sinh', label: 'Xem thêm' },
]

test.each([
  ['1', 'have:khai-sinh:to-khai'],
  ['2.', 'have:khai-sinh:chgsinh'],
  ['giay chung sinh', 'have:khai-sinh:chgsinh'],
  ['2. Giấy chứng sinh', 'have:khai-sinh:chgsinh'],
  ['XEM THÊM', 'more:khai-sinh'],
  ['3', undefined],
  ['1 bản', undefined],
  ['tôi có 2 con', undefined],
])('%j picks', (text, id) => {
  expect(choicePicked(text, menu)).toBe(id)
})

test.each([
  ['cái thứ hai', 'have:khai-sinh:chgsinh'],
  ['cai thu 2', 'have:khai-sinh:chgsinh'],
  ['số 1', 'have:khai-sinh:to-khai'],
  ['cái đầu tiên', 'have:khai-sinh:to-khai'],
  ['cái cuối', 'have:khai-sinh:chgsinh'],
  ['mục thứ chín', undefined],
  ['thứ hai', 'have:khai-sinh:chgsinh'],
  ['thứ hai có làm việc không', undefined],
])('%j is the choice of that place', (text, id) => {
  expect(ordinalIn(text, menu)).toBe(id)
})

test.each([
  ['1 2', ['to-khai', 'chgsinh']],
  ['1,2', ['to-khai', 'chgsinh']],
  ['1 và 2', ['to-khai', 'chgsinh']],
  ['0', []],
  ['1 7', undefined],
  ['tôi có 1', undefined],
])('%j ticks', (text, keys) => {
  expect(papersTicked(text, menu)).toEqual(keys)
})

test('a bare yes or no picks the one choice that begins with it, and none of two', () => {
  const choices = ['Có giấy chứng sinh', 'Không có giấy chứng sinh', 'Con nuôi'].map((label) => ({
    id: label,
    label,
  }))
  expect(yesOrNoIn(true, choices)).toBe('Có giấy chứng sinh')
  expect(yesOrNoIn(false, choices)).toBe('Không có giấy chứng sinh')
  const two = [...choices, { id: 'chưa', label: 'Chưa rõ' }]
  expect(yesOrNoIn(false, two)).toBeUndefined()
})
