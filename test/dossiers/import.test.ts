import { join } from 'node:path'
import Libsql from 'libsql'
import { expect, test } from 'vitest'
import { type ImportEnd, runImport } from '../../src/commands/dossiers-import/run.ts'
import { instantOf } from '../../src/core/local-time.ts'
import type { Store } from '../../src/core/store.ts'
import { openSqliteStore, SQLITE_FILE } from '../../src/storage/open-store.ts'
import { freshFolder } from '../storage/fresh-folder.ts'
import { shippedColumns } from './columns.ts'

const NOON = instantOf('2026-11-24', 12 * 60)
const HOUR = 60 * 60_000
const columns = shippedColumns()

/** A clerk at a desk who answers as the test says, over real records. */
async function desk() {
  const folder = freshFolder()
  const store = await openSqliteStore(folder, new Uint8Array(32).fill(7), NOON)
  let at = NOON
  const load = async (
    rows: readonly string[],
    over: { answer?: string | null; yes?: boolean; quiet?: boolean; checkOnly?: boolean } = {},
  ): Promise<{ end: ImportEnd; told: string }> => {
    at += HOUR
    const told: string[] = []
    const { answer = null } = over
    const end = await runImport(
      {
        records: store,
        columns,
        tell: (line) => told.push(line),
        ask: answer === null ? null : async () => answer,
        onProgress: () => undefined,
        clock: () => at,
      },
      {
        bytes: Buffer.from(['Mã hồ sơ,Trạng thái,Mã tra cứu', ...rows].join('\n')),
        name: 'ho-so.csv',
        saved: at - HOUR / 2,
        asOf: undefined,
        checkOnly: over.checkOnly ?? false,
        yes: over.yes ?? false,
        quiet: over.quiet ?? false,
      },
    )
    return { end, told: told.join('\n') }
  }
  return { store, load, folder }
}

const code = (i: number): string => `H26.15-261124-${String(i).padStart(4, '0')}`
const rows = (count: number, state: (i: number) => string): string[] =>
  Array.from({ length: count }, (_, i) => `${code(i)},${state(i)},A7K9`)

/** As if a chat had asked to be told of each of the first dossiers. */
function followEach(folder: string, count: number): void {
  const file = new Libsql(join(folder, SQLITE_FILE))
  const row = file.prepare(
    "insert into follows (citizen, dossier, how, since, touched, tells) values ('c', ?, 'counter', 0, 0, 1)",
  )
  for (let i = 0; i < count; i += 1) row.run([code(i)])
  file.close()
}

const stateOf = async (store: Store, i: number): Promise<string | undefined> =>
  (await store.readDossier(code(i)))?.state

test('a first import is loaded and tells nobody; the same file again changes nothing', async () => {
  const { store, load } = await desk()
  const first = await load(rows(10, () => 'Đang xử lý'))
  expect(first).toMatchObject({ end: 'done' })
  expect(first.told).toContain('Mới 10, đổi 0, như cũ 0.')
  expect(first.told).toContain('Lần này không báo cho ai.')
  expect(await stateOf(store, 3)).toBe('processing')
  const second = await load(rows(10, () => 'Đang xử lý'))
  expect(second).toMatchObject({ end: 'done' })
  expect(second.told).toContain('Mới 0, đổi 0, như cũ 10.')
  await store.close()
})

test('bad rows are told, the others load', async () => {
  const { store, load } = await desk()
  const { end, told } = await load([...rows(3, () => '4'), `${code(7)},Đi chơi,A7K9`])
  expect(end).toBe('faulty')
  expect(told).toContain('Dòng 5: không hiểu trạng thái "Đi chơi"')
  expect([await stateOf(store, 2), await stateOf(store, 7)]).toEqual(['processing', undefined])
  await store.close()
})

test('a state that goes backwards is flagged', async () => {
  const { store, load } = await desk()
  await load(rows(10, () => 'Đã xử lý xong'))
  const { end, told } = await load(rows(10, (i) => (i === 4 ? 'Đang xử lý' : 'Đã xử lý xong')))
  expect(end).toBe('done')
  expect(told).toContain(`${code(4)}: Đã xử lý xong → Đang xử lý`)
  await store.close()
})

test('a fifth of the states may change; more is asked about first', async () => {
  const { store, load } = await desk()
  await load(rows(10, () => 'Đang xử lý'))
  expect((await load(rows(10, (i) => (i < 2 ? 'Đã xử lý xong' : 'Đang xử lý')))).end).toBe('done')

  const many = rows(10, (i) => (i < 5 ? 'Đã xử lý xong' : 'Đang xử lý'))
  const nobody = await load(many)
  expect(nobody.end).toBe('not-loaded')
  expect(nobody.told).toContain('HỎI LẠI: 3 trong 10 hồ sơ đã có đổi trạng thái')
  expect(nobody.told).toContain('--yes')
  expect((await load(many, { answer: 'không' })).end).toBe('not-loaded')
  expect(await stateOf(store, 4)).toBe('processing')
  expect((await load(many, { answer: ' Có ' })).end).toBe('done')
  expect(await stateOf(store, 4)).toBe('done')
  await store.close()
})

test('--yes does not ask, --check does not load', async () => {
  const { store, load } = await desk()
  await load(rows(4, () => '4'))
  expect(
    (
      await load(
        rows(4, () => '10'),
        { checkOnly: true, yes: true },
      )
    ).end,
  ).toBe('not-loaded')
  expect(await stateOf(store, 0)).toBe('processing')
  expect(
    (
      await load(
        rows(4, () => '10'),
        { yes: true },
      )
    ).end,
  ).toBe('done')
  expect(await stateOf(store, 0)).toBe('returned')
  await store.close()
})

test('more than 50 messages to followers are asked about, unless nobody is to be told', async () => {
  const { store, load, folder } = await desk()
  await load(rows(400, () => '4'))
  const many = rows(400, (i) => (i < 60 ? '9' : '4'))
  followEach(folder, 60)
  const asked = await load(many)
  expect(asked.end).toBe('not-loaded')
  expect(asked.told).toContain('HỎI LẠI: sẽ gửi 60 tin')
  const quiet = await load(many, { quiet: true })
  expect(quiet.end).toBe('done')
  expect(quiet.told).toContain('Lần này không báo cho ai.')
  await store.close()
})

test('a file without a dossier is not loaded', async () => {
  const { store, load } = await desk()
  expect(await load([])).toEqual({
    end: 'not-loaded',
    told: expect.stringContaining('Không có hồ sơ'),
  })
  expect(await store.newestLoad()).toBeNull()
  await store.close()
})
