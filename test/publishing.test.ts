import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { loadContent } from '../src/catalogue/load.ts'
import { procedureFiles } from '../src/catalogue/procedure-files.ts'
import { createTryOut } from '../src/catalogue/try-out.ts'
import { localDay } from '../src/core/local-time.ts'
import type { ProcedureFiles, PublishingRun } from '../src/core/revisions.ts'
import { isTreeMap, type TreeMap } from '../src/core/tree.ts'
import { createPublishing } from '../src/publishing.ts'
import { type OpenStore, openSqliteStore } from '../src/storage/open-store.ts'
import { recordingLog, SECRET } from './support/records.ts'
import { NOW } from './support/world.ts'

const P = 'khai-sinh'
const LAN = { id: 'lan', name: 'Lan' }
const HOA = { id: 'hoa', name: 'Hoa' }

interface Given {
  readonly store: OpenStore
  readonly files: ProcedureFiles
  readonly publishing: PublishingRun
  readonly own: string
  readonly folders: { readonly shipped: string; readonly office: string }
}

/** Another machine on the same records, with files of its own. */
function elsewhere({ store, folders }: Given): Given {
  const folder = mkdtempSync(join(tmpdir(), 'mot-cua-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  return publishingIn(folder, store, { ...folders, office: join(folder, 'office') })
}

async function given(): Promise<Given> {
  const folder = mkdtempSync(join(tmpdir(), 'mot-cua-'))
  const folders = { shipped: join(folder, 'shipped'), office: join(folder, 'office') }
  cpSync('test/fixtures/content', folders.shipped, { recursive: true })
  const shipped = join(folders.shipped, 'procedures', `${P}.yaml`)
  writeFileSync(shipped, `# Ghi chú của xã\n${readFileSync(shipped, 'utf8')}`)
  const store = await openSqliteStore(folder, SECRET, NOW)
  onTestFinished(async () => {
    await store.close()
    rmSync(folder, { recursive: true, force: true })
  })
  return publishingIn(folder, store, folders)
}

function publishingIn(folder: string, store: OpenStore, folders: Given['folders']): Given {
  const files = procedureFiles(folders)
  const publishing = createPublishing({
    records: store,
    files,
    tryOut: createTryOut(folders, {
      memoryFile: join(folder, 'none'),
      decision: () => 'content/decision.yaml',
    }),
    clock: () => NOW,
    log: recordingLog(),
  })
  const own = join(folders.office, 'procedures', `${P}.yaml`)
  return { store, files, publishing, own, folders }
}

async function treeOf({ files }: Given): Promise<TreeMap> {
  const tree = await files.read(P)
  if (tree === null || !isTreeMap(tree)) throw new Error(`${P} cannot be read`)
  return tree
}

/** Lan writes, Hoa approves; the file is not written yet. */
async function published(all: Given, change: TreeMap): Promise<void> {
  const { store, publishing } = all
  const base = await publishing.note(P)
  const tree = { ...(await treeOf(all)), ...change }
  await store.saveDraft({ procedure: P, version: 0, tree, base, why: '' }, LAN, NOW)
  const version = (await store.draftOf(P))?.version ?? 0
  expect(await store.publishDraft(P, version, 'approved', HOA, NOW)).toBe('done')
}

test('what was published is written to the office’s own file, comments kept, and is content', async () => {
  const all = await given()
  await published(all, { fees: [{ amount: '7000' }] })
  await all.publishing.run()
  const text = readFileSync(all.own, 'utf8')
  expect(text).toContain('# Ghi chú của xã\n')
  expect(text).toContain('- amount: 7000\n')
  const { content, faults } = await loadContent(all.folders)
  expect(faults).toEqual([])
  expect(content.procedures.get(P)?.fees).toEqual([{ amount: 7000 }])
  await all.publishing.run()
  expect((await all.store.revisionsOf(P)).map(({ kind }) => kind)).toEqual(['published', 'in-file'])
})

test('a service that ended in between writes the file at its next start, and no file twice', async () => {
  const all = await given()
  await published(all, { name: 'Khai sinh mới' })
  expect(await treeOf(all)).toMatchObject({ name: 'Đăng ký khai sinh' })
  await all.publishing.run()
  expect(await treeOf(all)).toMatchObject({ name: 'Khai sinh mới' })
  expect((await all.store.revisionsOf(P)).map(({ written }) => written)).toEqual([true, true])
})

test('a file edited by hand wins and is told in the history', async () => {
  const all = await given()
  await published(all, { name: 'Khai sinh mới' })
  await all.publishing.run()
  writeFileSync(all.own, readFileSync(all.own, 'utf8').replace('Khai sinh mới', 'Sửa tay'))
  await all.publishing.run()
  const [newest] = await all.store.revisionsOf(P)
  expect(newest).toMatchObject({ kind: 'in-file', tree: { name: 'Sửa tay' } })
  expect(await treeOf(all)).toMatchObject({ name: 'Sửa tay' })
})

test('a file edited by hand before what was published is written wins as well', async () => {
  const all = await given()
  await published(all, { name: 'Khai sinh mới' })
  mkdirSync(join(all.folders.office, 'procedures'), { recursive: true })
  const shipped = readFileSync(join(all.folders.shipped, 'procedures', `${P}.yaml`), 'utf8')
  writeFileSync(all.own, shipped.replace('Đăng ký khai sinh', 'Sửa tay'))
  await all.publishing.run()
  expect(await treeOf(all)).toMatchObject({ name: 'Sửa tay' })
})

test('what is published, withdrawn or edited by hand on one machine is brought to the other', async () => {
  const here = await given()
  await published(here, { name: 'Khai sinh mới' })
  const there = elsewhere(here)
  await there.publishing.run()
  expect(await treeOf(there)).toMatchObject({ name: 'Khai sinh mới' })
  await here.publishing.run()
  await published(there, { name: 'Khai sinh mới hơn' })
  await there.publishing.run()
  await here.publishing.run()
  expect(await treeOf(here)).toMatchObject({ name: 'Khai sinh mới hơn' })
  writeFileSync(here.own, readFileSync(here.own, 'utf8').replace('mới hơn', 'sửa tay'))
  await here.publishing.run()
  await there.publishing.run()
  expect(await treeOf(there)).toMatchObject({ name: 'Khai sinh sửa tay' })
  const kinds = (await here.store.revisionsOf(P)).map(({ kind }) => kind)
  expect(kinds).toEqual(['in-file', 'published', 'published', 'in-file'])
})

test('two processes that share a folder take what the other wrote for what was published', async () => {
  const one = await given()
  const other = publishingIn(join(one.folders.office, '..'), one.store, one.folders)
  for (const name of ['Một', 'Hai', 'Ba']) {
    await published(one, { name })
    await Promise.all([one.publishing.run(), other.publishing.run()])
    expect(await treeOf(other)).toMatchObject({ name })
  }
  const kinds = (await one.store.revisionsOf(P)).map(({ kind }) => kind)
  expect(kinds).toEqual(['published', 'published', 'published', 'in-file'])
})

test('a file that cannot be read is left to whoever writes in it', async () => {
  const all = await given()
  await published(all, { name: 'Khai sinh mới' })
  await all.publishing.run()
  writeFileSync(all.own, 'name: [')
  await all.publishing.run()
  expect(await all.files.read(P)).toBe('unreadable')
  expect(await all.store.newestRevisions()).toMatchObject([{ kind: 'published' }])
})

test('what is withdrawn stays as a file, and is told to nobody', async () => {
  const all = await given()
  const base = await all.publishing.note(P)
  const tree = { ...(await treeOf(all)), withdrawn: 'true' }
  const revision = { procedure: P, kind: 'withdrawn', tree, why: 'Bãi bỏ', base } as const
  expect(await all.store.addRevision(revision, HOA, NOW)).toBe('done')
  await all.publishing.run()
  const { content, faults, warnings } = await loadContent(all.folders)
  expect(faults).toEqual([])
  expect(content.procedures.has(P)).toBe(false)
  expect(warnings.join('\n')).not.toContain(`${P}.yaml`)
})

/** Lan wrote, Hoa approved it for today. */
async function dueToday(all: Given, change: TreeMap): Promise<void> {
  const { store, publishing } = all
  const base = await publishing.note(P)
  const tree = { ...(await treeOf(all)), ...change }
  await store.saveDraft({ procedure: P, version: 0, tree, base, why: '' }, LAN, NOW)
  const version = (await store.draftOf(P))?.version ?? 0
  expect(await store.scheduleDraft(P, version, localDay(NOW), HOA, NOW)).toBe('done')
}

test('what was approved for a day is published on it', async () => {
  const all = await given()
  await dueToday(all, { fees: [{ amount: '7000' }] })
  await all.publishing.run()
  expect(await treeOf(all)).toMatchObject({ fees: [{ amount: '7000' }] })
  expect(await all.store.draftOf(P)).toBeNull()
  expect(all.publishing.warnings()).toEqual([])
})

test('what does not pass its checks on its day is held, and told until somebody takes it back', async () => {
  const all = await given()
  const { store, publishing } = all
  await dueToday(all, { related: ['thu-tuc-da-bo'] })
  await publishing.run()
  expect(publishing.warnings()).toEqual([expect.stringContaining(`"${P}" hẹn đăng ngày`)])
  expect(publishing.warnings()[0]).toContain('có lỗi so với danh mục bây giờ')
  expect((await treeOf(all))['related']).not.toEqual(['thu-tuc-da-bo'])
  const version = (await store.draftOf(P))?.version ?? 0
  await store.moveDraft(P, version, 'draft', LAN, NOW)
  await publishing.run()
  expect(publishing.warnings()).toEqual([])
})

test('what was changed in the file after it was approved is not published over it', async () => {
  const all = await given()
  await dueToday(all, { name: 'Khai sinh mới' })
  const shipped = join(all.folders.shipped, 'procedures', `${P}.yaml`)
  writeFileSync(shipped, readFileSync(shipped, 'utf8').replace('Đăng ký khai sinh', 'Sửa tay'))
  await all.publishing.run()
  expect(all.publishing.warnings()).toEqual([expect.stringContaining('đã đổi sau khi')])
  expect(await treeOf(all)).toMatchObject({ name: 'Sửa tay' })
})
