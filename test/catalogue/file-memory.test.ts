import { appendFileSync, cpSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import type { FileMemory } from '../../src/catalogue/content-files.ts'
import {
  recallFiles,
  recallLoaded,
  rememberFiles,
  rememberLoaded,
} from '../../src/catalogue/file-memory.ts'
import { loadContent, loadKey } from '../../src/catalogue/load.ts'

const fresh = (): string => join(mkdtempSync(join(tmpdir(), 'memory-')), 'content-read.bin')

test('what was read is recalled, and gives the same content', async () => {
  const file = fresh()
  const memory: FileMemory = new Map()
  const read = await loadContent({ shipped: 'test/fixtures/content', memory })
  await rememberFiles(file, memory)
  const recalled = await recallFiles(file)
  const before = new Map(recalled)
  const again = await loadContent({ shipped: 'test/fixtures/content', memory: recalled })
  expect(again).toEqual(read)
  // Nothing was read anew: the entries are still the recalled ones.
  expect([...recalled].every(([shown, entry]) => before.get(shown) === entry)).toBe(true)
})

test.each([
  ['is not there', () => undefined],
  ['is cut short', (file: string) => writeFileSync(file, readFileSync(file).subarray(0, 100))],
  ['is something else', (file: string) => writeFileSync(file, 'không phải')],
])('nothing is recalled from a file that %s', async (_how, harm) => {
  const file = fresh()
  const memory: FileMemory = new Map()
  await loadContent({ shipped: 'test/fixtures/content', memory })
  if (_how !== 'is not there') await rememberFiles(file, memory)
  harm(file)
  expect((await recallFiles(file)).size).toBe(0)
})

test('what all files made together is recalled for the same files on the same day only', async () => {
  const file = fresh()
  const shipped = mkdtempSync(join(tmpdir(), 'content-'))
  cpSync('test/fixtures/content', shipped, { recursive: true })
  const today = '2026-11-24'
  const loaded = await loadContent({ shipped, today })
  await rememberLoaded(file, loadKey({ shipped, today }), loaded)
  expect(await recallLoaded(file, loadKey({ shipped, today }))).toEqual(loaded)
  expect(await recallLoaded(file, loadKey({ shipped, today: '2026-11-25' }))).toBeUndefined()
  appendFileSync(join(shipped, 'office.yaml'), '\n# sửa\n')
  expect(await recallLoaded(file, loadKey({ shipped, today }))).toBeUndefined()
})
