import { join } from 'node:path'
import { expect, test } from 'vitest'
import { isWell } from '../../src/commands/crash/account.ts'
import { crashRun } from '../../src/commands/crash/run.ts'
import { freshFolder } from '../storage/fresh-folder.ts'
import { compile } from './compile.ts'

const { CRASH_SEED = '20261124' } = process.env
const KILLS = 10

/** The short form of `npm run test:crash`. */
test(`after kill -9 at ${KILLS} random instants all is answered and every rating is there, once and in order (CRASH_SEED=${CRASH_SEED})`, async () => {
  const { kills, accounts } = await crashRun({
    program: join(compile(['src']), 'src/main.js'),
    folder: freshFolder(),
    kills: KILLS,
    seed: Number(CRASH_SEED),
    atOnce: 4,
  })
  expect(kills).toBe(KILLS)
  for (const account of accounts) {
    expect(account, account.channel).toSatisfy(isWell)
    expect(account.citizens, account.channel).toBeGreaterThan(1)
    expect(account.ratings, account.channel).toBe(account.citizens)
    expect(account.answered, account.channel).toBe(account.admitted)
  }
}, 300_000)
