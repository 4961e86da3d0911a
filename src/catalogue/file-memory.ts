import { createHash } from 'node:crypto'
import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { deserialize, serialize } from 'node:v8'
import type { FileMemory } from './content-files.ts'
import { replaceText } from './text-file.ts'

/*
 * Reading YAML is the slowest part of a start (measured: 1.2 of 1.9 s), and the files are nearly always
 * those of the last time. What was read of each is kept beside the data; a file whose text is another,
 * or a program that reads otherwise, is read anew.
 */

interface Kept {
  readonly program: string
  readonly files: FileMemory
}

/** What is kept in the file; nothing if there is none, or if it is of another program. */
export async function recallFiles(file: string): Promise<FileMemory> {
  try {
    const kept = deserialize(await readFile(file)) as Kept
    return kept.program === (await programMark()) ? kept.files : new Map()
  } catch {
    // Absent, cut short or of another version of Node: everything is read anew.
    return new Map()
  }
}

/** Keeps what was read. Throws if the folder cannot be written. */
export async function rememberFiles(file: string, files: FileMemory): Promise<void> {
  const kept: Kept = { program: await programMark(), files }
  await replaceText(file, serialize(kept), false)
}

/** Changes with any line of this room's code, and with Node. */
async function programMark(): Promise<string> {
  const folder = import.meta.dirname
  const names = (await readdir(folder, { recursive: true })).filter((name) => /\.[jt]s$/.test(name))
  const hash = createHash('sha256').update(process.version)
  for (const name of names.toSorted()) hash.update(await readFile(join(folder, name)))
  return hash.digest('hex')
}
