import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Config } from '../../config.ts'
import { OperatorError } from '../../core/errors.ts'
import { openDatabase, openRecords } from '../../open-records.ts'
import type { Database } from '../../storage/database.ts'
import { MIGRATIONS } from '../../storage/migrations/list.ts'
import { secretMark } from '../../storage/open-store.ts'
import { createSeal } from '../../storage/seal.ts'
import { takeServiceLock } from '../../storage/service-lock.ts'
import {
  createTallies,
  linesOf,
  migrationOf,
  putLines,
  type Tally,
} from '../../storage/table-rows.ts'
import { type Head, readArchive, readHead } from './archive.ts'

/**
 * Brings an archive back on an empty machine, on whichever database is configured, and compares every row
 * with the archive. Throws an OperatorError where something is there already, or the key is another.
 */
export async function bringBack(
  config: Config,
  path: string,
  keyFile: string,
  at: number,
): Promise<ReadonlyMap<string, Tally>> {
  const head = await readHead(path)
  const newest = MIGRATIONS.at(-1)?.id ?? 0
  if (head.migration > newest) {
    throw new OperatorError(
      `${path}: bản sao lưu ở phiên bản ${head.migration}, mới hơn phiên bản ${newest} của chương trình này. Hãy dùng chương trình mới hơn.`,
    )
  }
  mkdirSync(config.DATA_DIR, { recursive: true, mode: 0o700 })
  const unlock = takeServiceLock(config.DATA_DIR)
  try {
    const secret = secretFor(config, keyFile, head)
    const tallies = await fill(config, path, head, at)
    if (config.SECRET_KEY === undefined) keepSecret(config.DATA_DIR, secret)
    // Brings the tables up to this program, and makes sure of the key once more.
    const { store } = await openRecords(config, at)
    await store.close()
    return tallies
  } finally {
    unlock()
  }
}

function secretFor({ DATA_DIR, SECRET_KEY }: Config, keyFile: string, head: Head): string {
  const own = join(DATA_DIR, 'secret.key')
  const file = existsSync(keyFile) ? keyFile : own
  if (SECRET_KEY === undefined && !existsSync(file)) {
    throw new OperatorError(
      `Không có tệp khóa ${keyFile}. Hãy chép tệp khóa đến đó, thêm --key TỆP, hoặc đặt SECRET_KEY.`,
    )
  }
  const secret = SECRET_KEY ?? readFileSync(file, 'utf8').trim()
  if (secretMark(createSeal(Buffer.from(secret, 'utf8'))) === head.secret) return secret
  throw new OperatorError(
    'Khóa không phải của bản sao lưu này. Hãy dùng tệp khóa được ghi cùng lúc với nó.',
  )
}

function keepSecret(folder: string, secret: string): void {
  writeFileSync(join(folder, 'secret.key'), `${secret}\n`, { mode: 0o600 })
}

async function fill(
  config: Config,
  path: string,
  head: Head,
  at: number,
): Promise<ReadonlyMap<string, Tally>> {
  const database = await openDatabase(config)
  try {
    if ((await migrationOf(database, database.db)) > 0) {
      throw new OperatorError(
        `${database.name}: đã có dữ liệu. Chỉ khôi phục vào một nơi còn trống; hãy dùng DATA_DIR hoặc cơ sở dữ liệu khác.`,
      )
    }
    const archived = createTallies()
    async function* counted(): ReturnType<typeof readArchive> {
      for await (const line of readArchive(path, join(config.DATA_DIR, 'content'))) {
        archived.add(line)
        yield line
      }
    }
    await putLines(database, head.migration, at, counted())
    await compare(database, archived.tallies())
    return archived.tallies()
  } finally {
    await database.close()
  }
}

/** Reads all that was written, as a backup does, and compares each row. */
async function compare(database: Database, archived: ReadonlyMap<string, Tally>): Promise<void> {
  const written = createTallies()
  await database.snapshot(async (db) => {
    for await (const line of linesOf(database, db)) written.add(line)
  })
  const differing = [...archived].filter(([table, { rows, digest }]) => {
    const now = written.tallies().get(table)
    return now?.rows !== rows || now.digest !== digest
  })
  if (differing.length === 0) return
  const names = differing.map(([table]) => table).join(', ')
  throw new OperatorError(
    `Khôi phục xong nhưng đối chiếu không khớp ở bảng: ${names}. Đừng dùng dữ liệu này; hãy xóa rồi làm lại.`,
  )
}
