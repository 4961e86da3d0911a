import { expect, test } from 'vitest'
import type { StaffRoute } from '../../src/console/desk.ts'
import { ROUTES } from '../../src/console/routes.ts'
import { mayAct, ROLES, type Role } from '../../src/core/staff.ts'
import { type StaffConsole, staffConsole } from '../support/staff-console.ts'

/** Who may what, said a second time: a route that is added or changes hands is seen here. */
test('each route needs the role that it should', () => {
  expect(
    ROUTES.map(({ method, path, needs }) => `${method} ${path}: ${needs}`),
  ).toMatchInlineSnapshot(`
    [
      "GET /staff: viewer",
      "GET /staff/counter: editor",
      "POST /staff/counter/print: editor",
      "GET /staff/kiosk: anyone",
      "POST /staff/kiosk/print: anyone",
      "GET /staff/questions: editor",
      "GET /staff/questions/:code: editor",
      "POST /staff/questions/:code: editor",
      "POST /staff/questions/:code/draft: editor",
      "GET /staff/feedback: editor",
      "GET /staff/feedback/:code: editor",
      "GET /staff/feedback/:code/picture: editor",
      "POST /staff/feedback/:code/forward: editor",
      "POST /staff/feedback/:code/answer: editor",
      "GET /staff/asked: editor",
      "POST /staff/asked: editor",
      "GET /staff/dossiers: editor",
      "POST /staff/dossiers/follow: editor",
      "GET /staff/dossiers/import: editor",
      "POST /staff/dossiers/import: editor",
      "POST /staff/dossiers/import/load: editor",
      "GET /staff/receipts: editor",
      "POST /staff/receipts/:code/report: editor",
      "GET /staff/discrepancies: viewer",
      "GET /staff/deliveries: editor",
      "GET /staff/deliveries/labels: editor",
      "POST /staff/deliveries/:id/greet: editor",
      "GET /staff/deliveries/:id/card: editor",
      "POST /staff/deliveries/:id/card: editor",
      "POST /staff/deliveries/:id/card/drop: editor",
      "POST /staff/deliveries/:id: editor",
      "GET /staff/reform: viewer",
      "GET /staff/reform/review: viewer",
      "GET /staff/reform/review.xlsx: viewer",
      "GET /staff/reform/late: editor",
      "GET /staff/reform/apology: editor",
      "GET /staff/reform/coverage: viewer",
      "POST /staff/reform/coverage: approver",
      "GET /staff/reform/documents: viewer",
      "POST /staff/reform/documents: approver",
      "POST /staff/reform/documents/:id/withdraw: approver",
      "GET /staff/reform/inspection: leader",
      "GET /staff/reform/inspection.xlsx: leader",
      "POST /staff/reform/findings: leader",
      "POST /staff/reform/findings/:id: leader",
      "GET /staff/reform/leader: leader",
      "POST /staff/reform/actions: leader",
      "POST /staff/reform/actions/:id: leader",
      "GET /staff/reform/grading: editor",
      "POST /staff/reform/grading: editor",
      "POST /staff/reform/grading/draw: editor",
      "GET /staff/satisfaction: viewer",
      "GET /staff/satisfaction/chart.svg: viewer",
      "GET /staff/satisfaction/csv: viewer",
      "GET /staff/satisfaction/xlsx: viewer",
      "GET /staff/satisfaction/open-data: leader",
      "GET /staff/collecting: editor",
      "GET /staff/collecting/rounds: editor",
      "POST /staff/collecting/rounds: approver",
      "POST /staff/collecting/rounds/:id/draw: approver",
      "POST /staff/collecting/rounds/:id/close: approver",
      "GET /staff/collecting/slips: editor",
      "POST /staff/collecting/slips: editor",
      "POST /staff/collecting/slips/cancel: editor",
      "GET /staff/collecting/papers: editor",
      "POST /staff/collecting/papers: editor",
      "GET /staff/collecting/papers/new: editor",
      "GET /staff/collecting/papers/:batch: editor",
      "POST /staff/collecting/papers/:batch/again: editor",
      "POST /staff/collecting/papers/:batch/close: editor",
      "POST /staff/collecting/papers/:batch/undo: editor",
      "GET /staff/collecting/posters: editor",
      "GET /staff/collecting/posters/:unit: editor",
      "GET /staff/collecting/posters/:unit/:way: editor",
      "GET /staff/collecting/tablets: editor",
      "POST /staff/collecting/tablets: editor",
      "POST /staff/collecting/tablets/:id/close: editor",
      "GET /staff/set-aside: leader",
      "POST /staff/set-aside: leader",
      "GET /staff/complaints: leader",
      "POST /staff/complaints/:key/end: leader",
      "GET /staff/catalogue: viewer",
      "POST /staff/catalogue: editor",
      "GET /staff/catalogue/:id: viewer",
      "POST /staff/catalogue/:id/send: editor",
      "POST /staff/catalogue/:id/back: editor",
      "POST /staff/catalogue/:id/drop: editor",
      "POST /staff/catalogue/:id/publish: approver",
      "POST /staff/catalogue/:id/withdraw: approver",
      "GET /staff/catalogue/:id/edit: editor",
      "POST /staff/catalogue/:id/edit: editor",
      "POST /staff/catalogue/:id/shape: editor",
      "GET /staff/catalogue/:id/revisions/:seq: viewer",
      "POST /staff/catalogue/:id/revisions/:seq/restore: editor",
      "POST /staff/catalogue/:id/revisions/:seq/review: approver",
      "GET /staff/catalogue/:id/verify: editor",
      "POST /staff/catalogue/:id/verify: editor",
      "GET /staff/catalogue/:id/preview: viewer",
      "GET /staff/catalogue/:id/otherwise: viewer",
      "GET /staff/office: admin",
      "POST /staff/office/hours: admin",
      "POST /staff/office/phone: admin",
      "POST /staff/office/notice: admin",
      "POST /staff/office/privacy: admin",
      "POST /staff/office/calendar/:year: admin",
      "POST /staff/office/channels/:channel/off: admin",
      "POST /staff/office/channels/:channel/on: admin",
      "GET /staff/opening: editor",
      "POST /staff/opening/code: editor",
      "POST /staff/opening/testers/:citizen/end: leader",
      "POST /staff/opening/open: leader",
      "GET /staff/accounts: admin",
      "POST /staff/accounts: admin",
      "POST /staff/accounts/:id/link: admin",
      "POST /staff/accounts/:id/role: admin",
      "POST /staff/accounts/:id/unit: admin",
      "POST /staff/accounts/:id/lock: admin",
      "POST /staff/accounts/:id/unlock: admin",
      "POST /staff/accounts/:id/end-sessions: admin",
      "GET /staff/laws: viewer",
      "POST /staff/laws: approver",
      "GET /staff/excel: editor",
      "GET /staff/excel/danh-muc.xlsx: editor",
      "POST /staff/excel: editor",
      "POST /staff/excel/apply: editor",
      "POST /staff/excel/undo: editor",
      "GET /staff/deputies: approver",
      "POST /staff/deputies: approver",
      "POST /staff/deputies/:absent/end: approver",
      "GET /staff/data-tasks: leader",
      "POST /staff/data-tasks/:id/done: leader",
      "GET /staff/dead-letters: admin",
      "POST /staff/dead-letters/:seq/retry: admin",
      "GET /staff/audit: leader",
      "GET /staff/help: viewer",
      "GET /staff/help/:task: viewer",
      "GET /staff/me: viewer",
      "POST /staff/me/sessions/:session/end: viewer",
      "POST /staff/me/password: viewer",
      "GET /staff/sign-in: anyone",
      "POST /staff/sign-in: anyone",
      "GET /staff/entered: anyone",
      "POST /staff/sign-out: viewer",
      "GET /staff/link/:secret: anyone",
      "POST /staff/link/:secret: anyone",
      "GET /staff/console.css: anyone",
      "GET /staff/icon.svg: anyone",
      "GET /staff/grade-keys.js: anyone",
      "GET /staff/kept-text.js: anyone",
      "GET /staff/menu.js: anyone",
      "GET /staff/paper-grid.js: anyone",
      "GET /staff/counter.js: anyone",
      "GET /staff/print.js: anyone",
      "GET /staff/slip.css: anyone",
      "GET /staff/htmx.js: anyone",
    ]
  `)
})

test('no address has two meanings', () => {
  const addresses = ROUTES.map(({ method, path }) => `${method} ${path}`)
  expect(new Set(addresses).size).toBe(addresses.length)
})

/** Signing out comes last, for it ends the session that the walk is made with. */
const WALK = ROUTES.toSorted((a, b) => Number(isSignOut(a)) - Number(isSignOut(b)))

test.each([null, ...ROLES])(
  'as %s, every route is open or closed as the table says',
  async (role) => {
    const console = await staffConsole()
    if (role !== null) await console.add(role)
    const cookie = role === null ? '' : await console.signIn(role)
    for (const route of WALK) {
      const met = await meet(console, route, cookie)
      expect([`${route.method} ${route.path}`, met]).toEqual([
        `${route.method} ${route.path}`,
        expected(route, role),
      ])
    }
  },
)

test('a path that is in no table is open to nobody, and nothing is behind another method', async () => {
  const console = await staffConsole()
  await console.add('admin')
  const cookie = await console.signIn('admin')
  expect((await console.ask('/staff/nothing', { cookie })).status).toBe(404)
  expect((await console.ask('/staff/audit', { cookie, form: {} })).status).toBe(404)
  for (const method of ['PUT', 'DELETE', 'PATCH']) {
    const response = await console.app.request('/staff/audit', {
      method,
      headers: { cookie, 'sec-fetch-site': 'same-origin' },
    })
    expect(response.status).toBe(404)
  }
})

type Met = 'open' | 'sign in first' | 'not allowed'

function expected({ needs }: StaffRoute, role: Role | null): Met {
  if (needs === 'anyone') return 'open'
  if (role === null) return 'sign in first'
  return mayAct(role, needs) ? 'open' : 'not allowed'
}

async function meet(
  console: StaffConsole,
  { method, path }: StaffRoute,
  cookie: string,
): Promise<Met> {
  const at = path.replace(/:\w+/g, 'x')
  const response = await console.ask(at, { cookie, ...(method === 'POST' && { form: {} }) })
  const to = response.headers.get('location') ?? ''
  if (response.status === 303 && to.startsWith('/staff/sign-in?')) return 'sign in first'
  if (response.status === 403) return 'not allowed'
  expect(response.status).toBeLessThan(500)
  return 'open'
}

function isSignOut({ path }: StaffRoute): boolean {
  return path === '/staff/sign-out'
}
