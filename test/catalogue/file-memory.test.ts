import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import type { FileMemory } from '../../src/catalogue/content-files.ts'
import { recallFiles, rememberFiles } from '../../src/catalogue/file-memory.ts'
import { loadContent } from '../../src/catalogue/load.ts'

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
