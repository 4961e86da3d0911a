import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Config } from '../../config.ts'
import { OperatorError } from '../../core/errors.ts'
import { openDatabase } from '../../open-records.ts'
import { secretMark } from '../../storage/open-store.ts'
import { createSeal } from '../../storage/seal.ts'
import { readSecretKey } from '../../storage/secret-key.ts'
import { createTallies, linesOf, migrationOf } from '../../storage/table-rows.ts'
import { writeArchive } from './archive.ts'

export interface BackedUp {
  readonly rows: number
  readonly tables: number
  readonly keyFile: string
}

/** Writes one archive of all as it stands now, and the key beside it. The service may run meanwhile. */
export async function backUp(config: Config, path: string, at: number): Promise<BackedUp> {
  const secret = readSecretKey(config.DATA_DIR, config.SECRET_KEY)
  const database = await openDatabase(config)
  const tallies = createTallies()
  try {
    await database.snapshot(async (db) => {
      const migration = await migrationOf(database, db)
      if (migration === 0) {
        throw new OperatorError(`${database.name}: chưa có dữ liệu nào để sao lưu.`)
      }
      const head = { migration, at, secret: secretMark(createSeal(secret)) }
      async function* counted(): ReturnType<typeof linesOf> {
        for await (const line of linesOf(database, db)) {
          tallies.add(line)
          yield line
        }
      }
      await writeArchive(path, head, join(config.DATA_DIR, 'content'), counted())
    })
  } finally {
    await database.close()
  }
  const keyFile = `${path}.key`
  writeFileSync(keyFile, `${Buffer.from(secret).toString('utf8')}\n`, { mode: 0o600 })
  const all = [...tallies.tallies().values()]
  return { rows: all.reduce((sum, { rows }) => sum + rows, 0), tables: all.length, keyFile }
}
