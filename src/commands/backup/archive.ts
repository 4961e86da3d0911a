import {
  createReadStream,
  createWriteStream,
  existsSync,
  readdirSync,
  readFileSync,
  renameSync,
} from 'node:fs'
import { mkdir, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { createInterface } from 'node:readline'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { createGunzip, createGzip } from 'node:zlib'
import { OperatorError } from '../../core/errors.ts'
import type { Line } from '../../storage/table-rows.ts'

const VERSION = 1

/** The first line of an archive. */
export interface Head {
  readonly motCua: typeof VERSION
  /** At which migration the tables stand. */
  readonly migration: number
  readonly at: number
  /** Of the secret that sealed the rows; says nothing of the secret itself. */
  readonly secret: string
}

interface OfficeFile {
  /** Below the office's content folder. */
  readonly file: string
  readonly base64: string
}

type ArchiveLine = Head | OfficeFile | Line | { readonly end: number }

/** Writes the archive, readable by its owner only; under its name it is whole. */
export async function writeArchive(
  path: string,
  head: Omit<Head, 'motCua'>,
  contentFolder: string,
  lines: AsyncIterable<Line>,
): Promise<void> {
  async function* all(): AsyncGenerator<string> {
    const text = (line: ArchiveLine): string => `${JSON.stringify(line)}\n`
    yield text({ motCua: VERSION, ...head })
    for (const file of filesIn(contentFolder)) {
      yield text({ file, base64: readFileSync(join(contentFolder, file), 'base64') })
    }
    let count = 0
    for await (const line of lines) {
      count += 1
      yield text(line)
    }
    yield text({ end: count })
  }
  const unfinished = `${path}.tmp`
  await pipeline(Readable.from(all()), createGzip(), createWriteStream(unfinished, { mode: 0o600 }))
  renameSync(unfinished, path)
}

function filesIn(folder: string): readonly string[] {
  if (!existsSync(folder)) return []
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(folder.length + 1))
    .toSorted()
}

/** The head alone. Throws an OperatorError for what is no archive of ours. */
export async function readHead(path: string): Promise<Head> {
  for await (const line of linesIn(path)) {
    if ('motCua' in line && line.motCua === VERSION) return line
    break
  }
  throw new OperatorError(
    `${path}: không phải bản sao lưu của Một Cửa, hoặc của một phiên bản khác.`,
  )
}

/** Writes the office's files below a folder, if one is given, and gives the tables and rows. */
export async function* readArchive(
  path: string,
  contentFolder: string | null,
): AsyncGenerator<Line> {
  let count = 0
  let isWhole = false
  for await (const line of linesIn(path)) {
    if ('motCua' in line) continue
    if ('file' in line) {
      if (contentFolder !== null) await writeOfficeFile(contentFolder, line)
    } else if ('end' in line) isWhole = line.end === count
    else {
      count += 1
      yield line
    }
  }
  if (!isWhole) throw damaged(path)
}

async function writeOfficeFile(folder: string, { file, base64 }: OfficeFile): Promise<void> {
  const to = join(folder, file)
  if (!to.startsWith(join(folder, '/')))
    throw new OperatorError(`Tên tệp lạ trong bản sao lưu: ${file}`)
  await mkdir(dirname(to), { recursive: true, mode: 0o700 })
  await writeFile(to, Buffer.from(base64, 'base64'))
}

async function* linesIn(path: string): AsyncGenerator<ArchiveLine> {
  const file = createReadStream(path)
  const unpacked = file.pipe(createGunzip())
  file.on('error', (error) => unpacked.destroy(error))
  try {
    const lines = createInterface({ input: unpacked, crlfDelay: Number.POSITIVE_INFINITY })
    unpacked.on('error', () => lines.close())
    for await (const text of lines) yield JSON.parse(text) as ArchiveLine
    if (unpacked.errored) throw unpacked.errored
  } catch (error) {
    const { code } = error as { code?: string }
    if (code === 'ENOENT') throw new OperatorError(`${path}: không có tệp này.`)
    throw error instanceof OperatorError ? error : damaged(path)
  } finally {
    unpacked.destroy()
    file.destroy()
  }
}

function damaged(path: string): OperatorError {
  return new OperatorError(`${path}: bản sao lưu bị hỏng hoặc chưa chép hết. Hãy lấy bản khác.`)
}
