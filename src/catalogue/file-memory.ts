import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { deserialize, serialize } from 'node:v8'
import type { FileMemory } from './content-files.ts'
import type { LoadedContent } from './load.ts'
import { replaceText } from './text-file.ts'

/*
 * Reading YAML is the slowest part of a start (measured: 1.2 of 1.9 s), and the files are nearly always
 * those of the last time. What was read of each is kept beside the data; a file whose text is another,
 * or a program that reads otherwise, is read anew. What all of them made together, without a fault, is
 * kept as well: then the files need not even be checked again (measured: 0.2 s).
 */

/** What was read of each file; nothing if nothing is kept, or if it is of another program. */
export async function recallFiles(file: string): Promise<FileMemory> {
  return (await recall<FileMemory>(file)) ?? new Map()
}

/** Keeps what was read. Throws if the folder cannot be written. */
export async function rememberFiles(file: string, files: FileMemory): Promise<void> {
  await remember(file, files)
}

interface KeptLoad {
  /** Of all that went into it. */
  readonly key: string
  readonly loaded: LoadedContent
}

/** What was made of the same files on the same day, if that is what is kept. */
export async function recallLoaded(file: string, key: string): Promise<LoadedContent | undefined> {
  const kept = await recall<KeptLoad>(`${file}.whole`)
  return kept?.key === key ? kept.loaded : undefined
}

export async function rememberLoaded(
  file: string,
  key: string,
  loaded: LoadedContent,
): Promise<void> {
  await remember(`${file}.whole`, { key, loaded } satisfies KeptLoad)
}

async function recall<Value>(file: string): Promise<Value | undefined> {
  try {
    const kept = deserialize(await readFile(file)) as { program: string; value: Value }
    return kept.program === programMark() ? kept.value : undefined
  } catch {
    // Absent, cut short or of another version of Node: everything is read anew.
    return undefined
  }
}

async function remember(file: string, value: unknown): Promise<void> {
  await replaceText(file, serialize({ program: programMark(), value }), false)
}

/** Changes with any line of this room's code, with core's that it rests on, and with Node. */
function programMark(): string {
  const hash = createHash('sha256').update(process.version)
  for (const folder of [import.meta.dirname, join(import.meta.dirname, '../core')]) {
    const names = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    for (const name of names.filter((each) => /\.[jt]s$/.test(each)).toSorted()) {
      hash.update(readFileSync(join(folder, name)))
    }
  }
  return hash.digest('hex')
}
