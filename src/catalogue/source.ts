import { type Dirent, readdirSync, readFileSync } from 'node:fs'
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

/**
 * The files of `content/` that this part of the service reads: its top, `procedures/` and `surveys/`.
 * Read in one go: two hundred small files take 10 ms so, and 150 ms one promise after the other.
 */
export function readSources({ shipped, office }: ContentFolders): ReadonlyMap<string, Source> {
  const sources = new Map<string, Source>()
  for (const folder of office === undefined ? [shipped] : [shipped, office]) {
    for (const path of contentPaths(folder)) {
      const shown = join(folder, path)
      sources.set(path, { path, shown, text: utf8(readFileSync(shown)) })
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
export function contentPaths(folder: string): readonly string[] {
  const within = (inner: string): readonly string[] =>
    entriesOf(join(folder, inner)).map((name) => `${inner}/${name}`)
  return [...entriesOf(folder), ...within('procedures'), ...within('surveys')]
}

function entriesOf(folder: string): readonly string[] {
  return directory(folder)
    .filter((entry) => !entry.isDirectory() && /^[^.].*\.(?:ya?ml|jsonl)$/i.test(entry.name))
    .map(({ name }) => name)
}

function directory(folder: string): readonly Dirent[] {
  try {
    return readdirSync(folder, { withFileTypes: true })
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return []
    throw error
  }
}

const decoder = new TextDecoder('utf-8', { fatal: true })

function utf8(bytes: Uint8Array): string | null {
  try {
    return decoder.decode(bytes)
  } catch {
    return null
  }
}
