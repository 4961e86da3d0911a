import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { onServer, postgresUrl, startPostgres, stopPostgres } from './bench/postgres-server.ts'
import { isWell } from './crash/account.ts'
import { lineOf, TABLE_HEAD } from './crash/print.ts'
import { type CrashResult, type CrashRun, crashRun } from './crash/run.ts'

/**
 * `npm run test:crash`: citizens of three channels talk to the built service while it is killed at random
 * instants; on PostgreSQL the server is ended too. Exit 1 for anything lost, doubled or out of order.
 * `-- --kills 200 --seed 7 --only sqlite`.
 */
const { values } = parseArgs({
  options: {
    kills: { type: 'string', default: '10' },
    seed: { type: 'string', default: String(Date.now() % 1_000_000) },
    only: { type: 'string' },
  },
})
const seed = Number(values.seed)
const kills = Number(values.kills)
const program = new URL('../main.js', import.meta.url).pathname

async function inFolder(work: (folder: string) => Promise<CrashResult>): Promise<CrashResult> {
  const folder = mkdtempSync(join(tmpdir(), 'mot-cua-crash-'))
  try {
    return await work(folder)
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

const SET_UPS: Readonly<Record<string, (run: Omit<CrashRun, 'folder'>) => Promise<CrashResult>>> = {
  sqlite: (run) => inFolder((folder) => crashRun({ ...run, folder })),
  postgres: (run) =>
    inFolder(async (folder) => {
      let server = await startPostgres(folder, { safe: true })
      try {
        await onServer(server, 'create database crash')
        const url = postgresUrl(server, 'crash')
        const restart = async (): Promise<void> => {
          await stopPostgres(server, 'at-once')
          server = await startPostgres(folder, { safe: true, again: server })
        }
        return await crashRun({ ...run, folder, postgres: { url, restart } })
      } finally {
        await stopPostgres(server)
      }
    }),
}

for (const [name, play] of Object.entries(SET_UPS)) {
  if (values.only !== undefined && values.only !== name) continue
  const began = performance.now()
  const result = await play({ program, kills, seed, atOnce: 6 })
  const seconds = ((performance.now() - began) / 1000).toFixed(0)
  const ended = name === 'postgres' ? `, ${result.restarts} times PostgreSQL ended at once` : ''
  console.log(`\n${name}: ${result.kills} times kill -9${ended}, seed ${seed}, ${seconds} s`)
  console.log(TABLE_HEAD)
  for (const account of result.accounts) console.log(lineOf(account))
  if (!result.accounts.every(isWell)) process.exitCode = 1
}
