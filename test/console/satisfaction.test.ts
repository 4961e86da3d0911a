import { expect, test } from 'vitest'
import { answerSatisfaction } from '../../src/commands/satisfaction-index/answer.ts'
import { askedPlan, planText } from '../../src/commands/satisfaction-index/plan.ts'
import { putResponses, someResponses } from '../support/responses.ts'
import { type StaffConsole, staffConsole } from '../support/staff-console.ts'
import { fixtureWorld } from '../support/world.ts'

const OF = 'from=2026-10-26&to=2026-11-22&instrument=quick'

interface Visit {
  readonly console: StaffConsole
  get(path: string): Promise<Response>
}

async function visit(role: 'viewer' | 'leader'): Promise<Visit> {
  const console = await staffConsole()
  await console.add(role)
  const cookie = await console.signIn(role)
  return { console, get: (path) => console.ask(path, { cookie }) }
}

test('the index stands with its intervals, apart by way of collecting, with both totals of what is set aside', async () => {
  const { console, get } = await visit('viewer')
  await putResponses(console.folder, someResponses(7, 3000))
  const text = await (await get(`/staff/satisfaction?${OF}`)).text()
  expect(text).toContain('Chỉ số hài lòng nội bộ (theo tiêu chí SIPAS)')
  expect(text).toContain('Công thức theo cách hiểu QĐ 1001/QĐ-BNV, chưa đối chiếu văn bản')
  expect(text).toContain('Hình thức thu: liên kết riêng, người được mời')
  expect(text).toContain('không tính được tỷ lệ trả lời')
  expect(text).toMatch(/\d+,\d % \(\d+,\d–\d+,\d\), \d+ người/)
  expect(text).toContain('Không tính (số chính)')
  expect(text).toContain('nhiều phiếu dồn một lúc về một bộ phận')
  for (const by of ['lĩnh vực', 'thủ tục', 'bộ phận', 'kênh', 'tuần']) {
    expect(text).toContain(`Theo ${by}`)
  }
  expect(text).toContain('Qua các kỳ')
  const chart = (of: string) => get(`/staff/satisfaction/chart.svg?${OF}&part=0&${of}`)
  for (const kind of ['intervals', 'values', 'trend']) {
    expect(text).toContain(`part=0&amp;kind=${kind}`)
    const drawn = await chart(`kind=${kind}`)
    expect(drawn.headers.get('content-type')).toBe('image/svg+xml')
    expect(await drawn.text()).toMatch(/^<svg role="img" [^>]*><title>[^<]+<\/title><desc>/)
  }
  expect((await get(`/staff/satisfaction/chart.svg?${OF}&part=99`)).status).toBe(404)
})

test('the planner counts as the command does, and says for whom it holds', async () => {
  const { get } = await visit('viewer')
  const text = await (await get('/staff/satisfaction?dossiers=1200&error=5')).text()
  expect(text).toContain('Cần 300 phiếu trả lời đủ')
  expect(text).toContain('Chỉ đúng khi người được mời là do bốc thăm')
  expect(planText({ dossiers: 1200, error: 0.05 })).toContain('Cần 300 phiếu trả lời đủ')
  expect(askedPlan(['--plan', '1200', '--error', '0.05'])).toEqual({ dossiers: 1200, error: 0.05 })
  expect(askedPlan(['--from', '2026-11-02'])).toBeNull()
  expect(() => askedPlan(['--plan', '0'])).toThrow('Cần số hồ sơ')
})

test('files are those of the command; the folder of open data is the leader’s', async () => {
  const { console, get } = await visit('leader')
  await putResponses(console.folder, someResponses(7, 400))
  const csv = await get(`/staff/satisfaction/csv?${OF}`)
  expect(csv.headers.get('content-disposition')).toBe(
    'attachment; filename="hai-long-quick-2026-10-26-2026-11-22.csv"',
  )
  expect(Buffer.from(await csv.arrayBuffer()).toString()).toContain('Hình thức thu;')
  for (const kind of ['xlsx', 'open-data']) {
    const file = Buffer.from(await (await get(`/staff/satisfaction/${kind}?${OF}`)).arrayBuffer())
    expect(file.subarray(0, 2).toString()).toBe('PK')
  }
  await console.add('approver')
  const cookie = await console.signIn('approver')
  const refused = await console.ask(`/staff/satisfaction/open-data?${OF}`, { cookie })
  expect(refused.status).toBe(403)
})

test('days that are none ask for the last weeks; a form that is unknown is none', async () => {
  const { get } = await visit('viewer')
  const odd = await get('/staff/satisfaction?from=<b>&to=2026-99-99&instrument=<script>')
  expect(odd.status).toBe(200)
  const text = await odd.text()
  expect(text).not.toContain('<script>"')
  expect(text).toContain('Chưa có phiếu nào trong kỳ.')
})

test('the report and its line of six periods read each span of weeks once', async () => {
  const { surveys, procedures } = (await fixtureWorld()).content
  const read: string[] = []
  const store = {
    formTallies: async (from: string, to: string) => {
      read.push(`${from} ${to}`)
      return []
    },
    invitationsOf: async () => [],
    finishedDossiers: async () => [],
    newestLoad: async () => null,
  }
  const asked = { from: '2026-11-02', to: '2026-11-29', instrument: null }
  await answerSatisfaction(store, { surveys, procedures }, asked, null)
  expect(read).toHaveLength(6)
  expect(new Set(read).size).toBe(6)
})
