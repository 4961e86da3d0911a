import { expect, test } from 'vitest'
import { typedInFile } from '../../src/collecting/paper-file.ts'
import { formsTyped } from '../../src/collecting/paper-forms.ts'
import { fixtureWorld } from '../support/world.ts'

const { content } = await fixtureWorld()
const quick = content.surveys.get('quick')
if (quick === undefined) throw new Error('the fixture has no quick form')

test('a row is a form; what was left open stays open', () => {
  const csv = '\uFEFFso;C1;D1;overall;ly_do;y_kien\r\n1;5;x;4;;\r\n2;2;;;wait;phải đợi\r\n'
  const [first, second] = formsTyped(typedInFile(csv), quick)
  expect(first).toMatchObject({
    number: 1,
    draft: { complete: true, scores: { C1: 5, D1: 'na', overall: 4 }, reason: null, comment: null },
  })
  expect(second).toMatchObject({
    number: 2,
    draft: {
      complete: false,
      scores: { C1: 2 },
      reason: { key: 'wait', leadsTo: 'task' },
      comment: 'phải đợi',
    },
  })
})

test('every fault is told by its row, at once', () => {
  const csv = 'so,C1,D1,X9,ly_do\n1,6,4,,\n1,x,4,,\nhai,3,3,,buồn\n'
  let told = ''
  try {
    formsTyped(typedInFile(csv), quick)
  } catch (error) {
    told = (error as Error).message
  }
  expect(told.split('\n')).toEqual([
    'cột "X9" không có trong bộ câu hỏi quick',
    'dòng 2: C1 không nhận "6"',
    'dòng 3: phiếu số 1 đã có ở dòng trên',
    'dòng 3: C1 không nhận "x"',
    'dòng 4: "so" phải là số thứ tự phiếu',
    'dòng 4: "ly_do" phải là một trong attitude, wait, papers, money, trouble',
  ])
  expect(() => formsTyped(typedInFile('so,C1\n'), quick)).toThrow('chưa có phiếu nào')
})
