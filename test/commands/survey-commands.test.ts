import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { parseConfig } from '../../src/config.ts'
import { openRecords } from '../../src/open-records.ts'
import { loaded } from '../contracts/store/rounds.ts'
import { freshFolder } from '../storage/fresh-folder.ts'

let folder: string
let run = 0
const argv = process.argv

beforeEach(() => {
  folder = freshFolder()
  vi.stubEnv('DATA_DIR', folder)
  vi.stubEnv('CONTENT_DIR', 'test/fixtures/content')
  vi.stubEnv('PUBLIC_URL', 'https://mc.example.vn')
})
afterEach(() => {
  process.argv = argv
  process.exitCode = 0
  vi.unstubAllEnvs()
  vi.restoreAllMocks()
})

/** A command as it stands, in this process: what it printed, and what it said was wrong. */
async function command(name: string, ...args: string[]): Promise<{ out: string; fault: string }> {
  const told = { out: '', fault: '' }
  vi.spyOn(console, 'log').mockImplementation((line) => {
    told.out += `${line}\n`
  })
  vi.spyOn(console, 'error').mockImplementation((line) => {
    told.fault += `${line}\n`
  })
  process.argv = ['node', name, ...args]
  run += 1
  await import(/* @vite-ignore */ `${process.cwd()}/src/commands/${name}.ts?run=${run}`)
  return told
}

async function store() {
  const config = parseConfig({ DATA_DIR: folder })
  return (await openRecords(config, Date.now())).store
}

const at = (name: string): string => join(folder, name)

test('a round is opened, drawn and closed by commands, as npm runs them', async () => {
  const records = await store()
  const rows = ['H26-1', 'H26-2', 'H26-3'].map((code) =>
    loaded(code, { procedureCode: '1.000001' }),
  )
  const now = Date.now()
  await records.readyDossiers(rows).apply({ asOf: now, at: now, from: 'x', tell: false })
  await records.close()

  const days = ['--from', '2026-05-01', '--until', '2026-05-31']
  const opened = await command('survey-round', 'open', ...days)
  expect(opened.out).toContain('chưa được mời: 3 hồ sơ. Cần 3 phiếu trả lời đủ.')
  const id = /Đợt (dot-\w+)/.exec(opened.out)?.[1] ?? ''
  const drawn = await command('survey-round', 'draw', id, '--count', '2', '--out', at('moi'))
  expect(drawn.out).toContain('bốc 2 trong 3 hồ sơ')
  const lines = readFileSync(at('moi.csv'), 'utf8').split('\r\n')
  expect(lines.slice(0, 3).join('\n')).toMatch(
    /^\uFEFFma_ho_so;ma_phieu\nH26-\d;PX-2026-\S+\nH26-\d;PX-2026-\S+$/,
  )
  expect(readFileSync(at('moi.html'), 'utf8')).toContain('https://mc.example.vn/r/phieu')
  expect((await command('survey-round', 'draw', id, '--count', '2')).fault).toContain('đã bốc rồi')
  expect((await command('survey-round', 'list')).out).toContain(`${id}  mọi đơn vị`)
  expect((await command('survey-round', 'close', id)).out).toContain('đóng ')
  expect((await command('survey-round', 'close', id)).fault).toContain('Không có đợt khảo sát')
  expect(process.exitCode).toBe(1)
})

test('slips are printed and taken back, a poster is made, by commands', async () => {
  const asked = ['make', '--for', 'receipt', '--count', '3', '--unit', 'mot-cua']
  const made = await command('survey-slips', ...asked, '--out', at('phieu.html'))
  const batch = /Đợt (\S+):/.exec(made.out)?.[1] ?? ''
  const html = readFileSync(at('phieu.html'), 'utf8')
  expect(html.match(/class="code">PX-/g)).toHaveLength(3)
  expect((await command('survey-slips', 'cancel', batch)).out).toContain('thu lại 3 phiếu')
  expect((await command('survey-slips', ...asked, '--days', '0')).fault).toContain('từ 1 đến 365')
  expect((await command('survey-slips', 'make', '--for', 'tết')).fault).toContain('Cách dùng')
  await command('qr', '--unit', 'mot-cua', '--out', at('qr'))
  expect(existsSync(at('qr/qr-mot-cua-web.svg'))).toBe(true)
  expect(readFileSync(at('qr/qr-mot-cua.html'), 'utf8')).toContain('Bộ phận Một cửa')
})

test('forms on paper go in, in again by another, and are closed, by commands', async () => {
  writeFileSync(at('a.csv'), 'so;C1;D1;overall\n1;5;x;4\n')
  writeFileSync(at('khac.csv'), 'so;C1;D1;overall\n1;4;x;4\n')
  writeFileSync(at('sai.csv'), 'so;C1\n1;9\n')
  const enter = ['enter', '--by', 'Lan', '--unit', 'mot-cua']
  expect((await command('survey-paper', ...enter, at('sai.csv'))).fault).toContain(
    'dòng 2: C1 không nhận "9"',
  )
  const entered = await command('survey-paper', ...enter, at('a.csv'))
  const batch = /Đợt (giay-\w+)/.exec(entered.out)?.[1] ?? ''
  const again = (file: string, by: string) =>
    command('survey-paper', 'again', batch, at(file), '--by', by)
  expect((await again('a.csv', 'LAN')).fault).toContain('Phải là người khác')
  expect((await again('khac.csv', 'Nam')).out).toContain('khác nhau ở C1')
  expect((await command('survey-paper', 'close', batch)).fault).toContain('chưa chốt được')
  const mended = await command('survey-paper', 'mend', batch, at('khac.csv'))
  expect(mended.out).toContain('khớp nhau')
  expect((await command('survey-paper', 'close', batch)).out).toContain('chốt 1 phiếu')
  expect((await command('survey-paper', 'undo', batch)).fault).toContain('Không có chồng phiếu')
  expect((await command('survey-paper', 'list')).out).toContain('Nam nhập lại 1 phiếu')
  const records = await store()
  const actions = (await records.auditLog({ atMost: 9 })).map(({ action, by }) => [action, by.name])
  await records.close()
  expect(actions).toEqual([
    ['paper-closed', 'dòng lệnh'],
    ['paper-mended', 'dòng lệnh'],
    ['paper-entered-again', 'Nam'],
    ['paper-entered', 'Lan'],
  ])
})
