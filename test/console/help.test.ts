import { expect, test } from 'vitest'
import { HELP_TASKS } from '../../src/console/help/tasks.ts'
import { ROUTES } from '../../src/console/routes.ts'
import { mayAct } from '../../src/core/staff.ts'
import { staffConsole } from '../support/staff-console.ts'

test('no two tasks have one address', () => {
  expect(new Set(HELP_TASKS.map(({ id }) => id)).size).toBe(HELP_TASKS.length)
})

test.each(HELP_TASKS)(
  '$id leads to a page that is there, under its name, for who has the task',
  ({ needs, page }) => {
    const route = ROUTES.find(({ method, path }) => method === 'GET' && path === page.path)
    expect(route).toBeDefined()
    if (route?.menu !== undefined) expect(page.label).toBe(route.menu)
    expect(route && route.needs !== 'anyone' && mayAct(needs, route.needs)).toBe(true)
  },
)

test('every page of the menu is explained, but the guide itself', () => {
  const explained = new Set(HELP_TASKS.map(({ page }) => page.path))
  const menu = ROUTES.filter(({ menu }) => menu !== undefined).map(({ path }) => path)
  expect(menu.filter((path) => path !== '/staff/help' && !explained.has(path))).toEqual([])
})

test('a viewer reads all of it, sees what is not theirs, and is led nowhere that is closed', async () => {
  const console = await staffConsole()
  await console.add('viewer')
  const cookie = await console.signIn('viewer')
  const read = async (path: string): Promise<string> =>
    await (await console.ask(path, { cookie })).text()
  const list = await read('/staff/help')
  for (const { title } of HELP_TASKS) expect(list).toContain(title)
  const task = await read('/staff/help/tai-khoan')
  expect(task).toContain('Việc này cần vai trò quản trị.')
  expect(task).not.toContain('Mở trang Tài khoản')
  expect((await console.ask('/staff/help/khong-co', { cookie })).status).toBe(404)
})
