import { cp, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { onTestFinished } from 'vitest'

/** A copy of the fixture content that a test may spoil. */
export interface ContentCopy {
  readonly shipped: string
  readonly office: string
  readonly good: string
  /** Replaces a text in a shipped file; the text must be there. */
  change(path: string, from: string, to: string): Promise<void>
  write(folder: 'shipped' | 'office', path: string, text: string): Promise<void>
  remove(folder: 'shipped' | 'office', path: string): Promise<void>
  read(path: string): Promise<string>
}

export async function contentCopy(): Promise<ContentCopy> {
  const root = await mkdtemp(join(tmpdir(), 'mot-cua-content-'))
  onTestFinished(() => rm(root, { recursive: true, force: true }))
  const copy = {
    shipped: join(root, 'content'),
    office: join(root, 'data/content'),
    good: join(root, 'data/content-good'),
  }
  await cp('test/fixtures/content', copy.shipped, { recursive: true })
  const read = (path: string): Promise<string> => readFile(join(copy.shipped, path), 'utf8')
  return {
    ...copy,
    read,
    async change(path, from, to) {
      const text = await read(path)
      if (!text.includes(from)) throw new Error(`${path} does not say: ${from}`)
      await writeFile(join(copy.shipped, path), text.replace(from, to))
    },
    async write(folder, path, text) {
      await mkdir(dirname(join(copy[folder], path)), { recursive: true })
      await writeFile(join(copy[folder], path), text)
    },
    async remove(folder, path) {
      await rm(join(copy[folder], path))
    },
  }
}
