import type { Dirent } from 'node:fs'
import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'

/** Where content is read from; a file in the office's own folder replaces the shipped one. */
export interface ContentFolders {
  readonly shipped: string
  /** Need not exist. */
  readonly office?: string | undefined
}

/** A content file as it lies on the disk. */
export interface Source {
  /** Its path inside the content, the same in every folder: `procedures/khai-sinh.yaml`. */
  readonly path: string
  /** Its path as staff know it: `content/procedures/khai-sinh.yaml`. */
  readonly shown: string
  /** `null` when it is not UTF-8. */
  readonly text: string | null
}

/** The files of `content/` that this part of the service reads: its top and `procedures/`. */
export async function readSources({
  shipped,
  office,
}: ContentFolders): Promise<ReadonlyMap<string, Source>> {
  const sources = new Map<string, Source>()
  for (const folder of office === undefined ? [shipped] : [shipped, office]) {
    for (const path of await contentPaths(folder)) {
      const shown = join(folder, path)
      sources.set(path, { path, shown, text: utf8(await readFile(shown)) })
    }
  }
  return byPath([...sources.values()])
}

/** Sorted, so that the same files make the same content. */
export function byPath(sources: readonly Source[]): ReadonlyMap<string, Source> {
  const sorted = sources.toSorted((a, b) => (a.path < b.path ? -1 : 1))
  return new Map(sorted.map((source) => [source.path, source]))
}

/** Hidden files are what editors and we ourselves write on the way to a whole file. */
export async function contentPaths(folder: string): Promise<readonly string[]> {
  const top = await entriesOf(folder)
  const within = async (inner: string): Promise<readonly string[]> =>
    (await entriesOf(join(folder, inner))).map((name) => `${inner}/${name}`)
  return [...top, ...(await within('procedures')), ...(await within('surveys'))]
}

async function entriesOf(folder: string): Promise<readonly string[]> {
  const entries: Dirent[] = await readdir(folder, { withFileTypes: true }).catch(ifAbsent)
  return entries
    .filter((entry) => !entry.isDirectory() && /^[^.].*\.(?:ya?ml|jsonl)$/i.test(entry.name))
    .map(({ name }) => name)
}

function ifAbsent(error: unknown): Dirent[] {
  if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return []
  throw error
}

function utf8(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return null
  }
}
