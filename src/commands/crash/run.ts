import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { parseConfig } from '../../config.ts'
import { openToCitizens } from '../open-to-citizens.ts'
import { type Account, accountsOf } from './account.ts'
import { chanceFrom } from './chance.ts'
import {
  APP_ID,
  byCount,
  type Citizen,
  CRASH_CHANNELS,
  type CrashChannel,
  different,
  type Heard,
  OA_ID,
  OA_KEY,
  type Talk,
  TELEGRAM_SECRET,
  talk,
} from './citizens.ts'
import { killedService } from './killed-service.ts'
import { playPlatforms } from './platforms.ts'

export interface CrashRun {
  /** The built `main.js`. */
  readonly program: string
  /** An empty folder for the service's data. */
  readonly folder: string
  readonly kills: number
  readonly seed: number
  /** Restarted at every second turn, instead of a kill of the service. */
  readonly postgres?: PostgresUnderTest
  /** How many citizens of a channel talk at the same time. */
  readonly atOnce: number
}

export interface PostgresUnderTest {
  readonly url: string
  /** Ends at once, as in a power failure, and starts again. */
  restart(): Promise<void>
}

export interface CrashResult {
  readonly kills: number
  readonly restarts: number
  readonly accounts: readonly Account[]
}

/** A life lasts up to so long after it listens. */
const LIFE_MS = 1000
/** One in so many lives ends while it is starting. */
const STILLBORN = 6
const STARTING_MS = 400

/** Plays citizens of three channels against a service that dies again and again, and tells what became of it. */
export async function crashRun(run: CrashRun): Promise<CrashResult> {
  const chance = chanceFrom(run.seed)
  let lives = 0
  const platforms = await playPlatforms(() => lives, chanceFrom(run.seed + 1))
  const settings = {
    DATA_DIR: join(run.folder, 'data'),
    LOG_LEVEL: 'silent',
    SECRET_KEY: 'crash-secret-key-crash-secret-key',
    TELEGRAM_BOT_TOKEN: '123456:crash-token-of-nobody',
    TELEGRAM_API_ROOT: platforms.root,
    TELEGRAM_MODE: 'webhook',
    TELEGRAM_WEBHOOK_SECRET: TELEGRAM_SECRET,
    ZALO_OA_ID: OA_ID,
    ZALO_OA_APP_ID: APP_ID,
    ZALO_OA_APP_SECRET: 'crash-app-secret',
    ZALO_OA_SECRET_KEY: OA_KEY,
    ZALO_OA_REFRESH_TOKEN: 'crash-refresh-token',
    ZALO_OA_API_ROOT: platforms.root,
    ZALO_OAUTH_ROOT: platforms.root,
    ...(run.postgres && { DATABASE_URL: run.postgres.url }),
  }
  const service = await killedService(run.program, (url) => ({ ...settings, PUBLIC_URL: url }))
  try {
    await openToCitizens(settings.DATA_DIR)
    await service.start()
    const scene = { url: service.url, platforms }
    const undisturbed = await Promise.all(
      CRASH_CHANNELS.map((channel, nth) => undisturbedTalk(scene, channel, nth)),
    )
    const expected = new Map(undisturbed.map(({ channel, texts }) => [channel, texts]))
    const heard: Heard[] = undisturbed.map((one) => one.heard)

    let isOver = false
    let next = CRASH_CHANNELS.length
    const crowd = undisturbed.flatMap(({ channel, counts }) =>
      Array.from({ length: run.atOnce }, async () => {
        while (!isOver) {
          next += 1
          const who = citizenOf(channel, next)
          heard.push(await talk(scene, who, scoresOf(next), byCount(counts)))
        }
      }),
    )
    let kills = 0
    let restarts = 0
    /** Begins a life; it may end before the service listens. */
    const live = async (): Promise<void> => {
      lives += 1
      const starting = service.start()
      if (kills + restarts < run.kills && chance(STILLBORN) === 0) {
        await pause(chance(STARTING_MS))
        kills += 1
        await service.kill()
        await starting
        await live()
      }
      await starting
    }
    while (kills + restarts < run.kills) {
      await pause(chance(LIFE_MS))
      if (run.postgres !== undefined && (kills + restarts) % 2 === 1) {
        lives += 1
        restarts += 1
        await run.postgres.restart()
      } else {
        kills += 1
        await service.kill()
        await live()
      }
    }
    isOver = true
    await Promise.all(crowd)
    await service.stop()
    const accounts = await accountsOf(
      parseConfig({ ...settings, PUBLIC_URL: service.url }),
      heard,
      expected,
    )
    return { kills, restarts, accounts }
  } finally {
    await service.kill()
    platforms.close()
  }
}

interface Undisturbed {
  readonly channel: CrashChannel
  readonly heard: Heard
  readonly texts: readonly string[]
  /** With how many texts each thing said was answered. */
  readonly counts: readonly number[]
}

/** What a citizen hears whom no kill disturbs: each thing is said when the one before is wholly answered. */
async function undisturbedTalk(
  scene: Talk,
  channel: CrashChannel,
  nth: number,
): Promise<Undisturbed> {
  const counts: number[] = []
  let before = 0
  const heard = await talk(scene, citizenOf(channel, nth), scoresOf(nth), async (_, texts) => {
    while (texts().length === before || !(await isQuiet(scene.url))) await pause(20)
    counts.push(texts().length - before)
    before = texts().length
    return true
  })
  return { channel, heard, texts: different(heard.texts), counts }
}

async function isQuiet(url: string): Promise<boolean> {
  const figures = await (await fetch(`${url}/metrics`)).text()
  return /^motcua_messages_waiting 0$/m.test(figures) && /^motcua_parts_waiting 0$/m.test(figures)
}

function citizenOf(channel: CrashChannel, nth: number): Citizen {
  const id = channel === 'web' ? nth.toString(16).padStart(32, 'c') : String(1_000_000 + nth)
  return { channel, id }
}

/** Of 27 forms, so that a lost one is not hidden by another that is there twice. None is a complaint. */
function scoresOf(nth: number): readonly number[] {
  return [1, 3, 9].map((step) => 3 + (Math.floor(nth / step) % 3))
}
