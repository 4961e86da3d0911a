import { expect, test } from 'vitest'
import { groupsOf } from '../../src/core/asked-questions.ts'

const DECLINED = { kind: 'declined', ids: [] } as const
const question = (seq: number, text: string) => ({ seq, at: 0, text, outcome: DECLINED })

test('questions of about the same words are one group, the largest first', () => {
  const groups = groupsOf(
    [
      question(1, 'cấp lại bằng lái xe'),
      question(2, 'xin đổi bằng lái xe máy'),
      question(3, 'cho hỏi làm hộ chiếu cho con'),
      question(4, 'LÀM HỘ CHIẾU CHO CON Ạ'),
      question(5, 'lam ho chieu cho con'),
    ],
    ['cho hỏi', 'ạ', 'xin'],
  )
  expect(groups.map(({ questions }) => questions.map(({ seq }) => seq))).toEqual([
    [3, 4, 5],
    [1],
    [2],
  ])
})

test('what is nothing but courtesies is kept apart by its letters', () => {
  const groups = groupsOf([question(1, 'ạ'), question(2, 'xin chào')], ['ạ', 'xin chào'])
  expect(groups).toHaveLength(2)
})
