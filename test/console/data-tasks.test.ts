import { expect, test } from 'vitest'
import { dataTasksToday } from '../../src/console/today/data-tasks.ts'
import { answered, DAY, NOW, text } from '../contracts/store/given.ts'
import { OF_NO_UNIT, staffConsole } from '../support/staff-console.ts'

test('who deleted their data leaves a task with the day of the law, done by a click with a name', async () => {
  const { store, add, signIn, ask } = await staffConsole()
  await answered(store, text('xóa dữ liệu', 'ba-lua-77'), {
    events: [{ kind: 'citizen-forgotten' }],
  })
  await answered(store, text('dữ liệu của tôi', 'ba-lua-77'), { events: [{ kind: 'data-asked' }] })
  expect((await dataTasksToday(store)(NOW, OF_NO_UNIT)).items).toMatchObject([
    {
      text: '1 lượt hỏi đang giữ gì của mình, Telegram, ngày 10/06/2026',
      note: 'Hạn 20/06/2026.',
      urgent: false,
    },
    { text: '1 lượt xóa dữ liệu, Telegram, ngày 10/06/2026', note: 'Hạn 30/06/2026.' },
  ])
  expect((await dataTasksToday(store)(NOW + 11 * DAY, OF_NO_UNIT)).items[0]).toMatchObject({
    note: 'Quá hạn từ 20/06/2026.',
    urgent: true,
  })
  await add('leader', 'Nguyễn Thị Hoa')
  const cookie = await signIn('Nguyễn Thị Hoa')
  const page = await (await ask('/staff/data-tasks', { cookie })).text()
  expect(page).toContain('Hạn 30/06/2026, đã quá hạn.')
  expect(page).not.toContain('ba-lua')
  const [, path = ''] = /action="(\/staff\/data-tasks\/\d+\/done)"/.exec(page) ?? []
  const stale = await ask(path, { cookie, form: { times: '0' } })
  expect(stale.status).toBe(400)
  expect((await ask(path, { cookie, form: { times: '1' } })).status).toBe(303)
  const after = await (await ask('/staff/data-tasks', { cookie })).text()
  expect(after.match(/Đã làm xong<\/button>/g)).toHaveLength(1)
  expect(after).toContain('Nguyễn Thị Hoa ghi xong')
})
