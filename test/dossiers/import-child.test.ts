import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { expect, onTestFinished, test, vi } from 'vitest'
import { inChild } from '../../src/child-answer.ts'
import { createChildImport } from '../../src/dossiers/import-child.ts'
import { createMaking } from '../../src/satisfaction/making.ts'
import { openSqliteStore } from '../../src/storage/open-store.ts'
import { readSecretKey } from '../../src/storage/secret-key.ts'
import { compile } from '../crash/compile.ts'
import { recordingLog } from '../support/records.ts'
import { putResponses, someResponses } from '../support/responses.ts'
import { NOW } from '../support/world.ts'

vi.setConfig({ testTimeout: 120_000 })

const AS_SERVICE = { flags: [], withinMs: 60_000 }

const request = {
  bytes: Buffer.from('Mã hồ sơ,Trạng thái,Mã tra cứu\nH26.15-261124-0001,Đang xử lý,A7K9'),
  name: 'ho-so.csv',
  at: NOW,
  asOf: null,
  checkOnly: false,
  agreed: false,
  quiet: false,
}

test('an export is loaded in a process of its own, beside the open store; another waits', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'mot-cua-'))
  const store = await openSqliteStore(folder, readSecretKey(folder, undefined), NOW)
  onTestFinished(async () => {
    await store.close()
    rmSync(folder, { recursive: true, force: true })
  })
  vi.stubEnv('DATA_DIR', folder)
  vi.stubEnv('CONTENT_DIR', 'content')
  onTestFinished(() => void vi.unstubAllEnvs())
  const program = pathToFileURL(join(compile(['src']), 'src/commands/dossiers-import/child.js'))
  const load = createChildImport({
    answerOf: inChild({ program, ...AS_SERVICE }),
    log: recordingLog(),
  })

  const first = load(request)
  expect(await load(request)).toEqual({
    kind: 'fault',
    what: 'Đang nạp một tệp khác. Hãy đợi tệp đó xong rồi làm lại.',
  })
  expect(await first).toMatchObject({ kind: 'read', dossiers: 1, loaded: true })
  expect((await store.readDossier('H26.15-261124-0001'))?.state).toBe('processing')
})

test('a child that fails is told of as that, without its words', async () => {
  const log = recordingLog()
  const load = createChildImport({
    answerOf: inChild({ program: new URL('file:///khong-co/child.js'), ...AS_SERVICE }),
    log,
  })
  const answer = await load(request)
  expect(answer).toMatchObject({ kind: 'fault' })
  expect(log.lines.map(({ what }) => what)).toEqual(['dossier-import-failed'])
})

test('a report of the console is made in such a process too, and kept with its pictures', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'mot-cua-'))
  const store = await openSqliteStore(folder, readSecretKey(folder, undefined), NOW)
  onTestFinished(async () => {
    await store.close()
    rmSync(folder, { recursive: true, force: true })
  })
  await putResponses(folder, someResponses(7, 300))
  vi.stubEnv('DATA_DIR', folder)
  vi.stubEnv('CONTENT_DIR', 'content')
  onTestFinished(() => void vi.unstubAllEnvs())
  const program = pathToFileURL(join(compile(['src']), 'src/commands/satisfaction-index/child.js'))
  const make = createMaking({
    answerOf: inChild({ program, ...AS_SERVICE }),
    clock: () => NOW,
    log: recordingLog(),
  })
  const asked = { from: '2026-10-26', to: '2026-11-22', instrument: 'quick' }
  const made = await make(asked, 'xlsx')
  expect(made?.page.parts.length).toBeGreaterThan(2)
  expect(Buffer.from(made?.file ?? []).toString('latin1', 0, 2)).toBe('PK')
  const drawn = await make(asked, 'charts')
  expect(drawn?.charts?.length).toBeGreaterThan(0)
  expect(await make(asked, 'charts')).toBe(drawn)
})

test('a report that fails is told of as that', async () => {
  const log = recordingLog()
  const program = new URL('file:///khong-co/child.js')
  const make = createMaking({
    answerOf: inChild({ program, ...AS_SERVICE }),
    clock: () => NOW,
    log,
  })
  expect(await make({ from: '2026-10-26', to: '2026-11-22', instrument: null }, null)).toBeNull()
  expect(log.lines.map(({ what }) => what)).toEqual(['satisfaction-report-failed'])
})
