import { fork } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import Libsql from 'libsql'
import { expect, onTestFinished, test } from 'vitest'
import type { DeadLetter, Waiting } from '../../src/core/store.ts'
import { type OpenStore, openSqliteStore, SQLITE_FILE } from '../../src/storage/open-store.ts'
import { createSeal } from '../../src/storage/seal.ts'
import { dossier } from '../contracts/store/dossiers.ts'
import { NOW } from '../contracts/store/given.ts'
import { freshFolder } from '../storage/fresh-folder.ts'
import { compile } from './compile.ts'

const SECRET = Buffer.alloc(32, 7)
const DOSSIERS = Array.from({ length: 40 }, (_, i) => `H26.15-261124-${1000 + i}`)
const WHO = ['lan', 'hoa', 'minh']
const STATES = ['processing', 'done'] as const
const { CRASH_SEED = '20261124' } = process.env
const SEED = Number(CRASH_SEED)

/** Whole numbers below a bound, the same for the same seed. */
function chanceFrom(seed: number): (below: number) => number {
  let state = seed >>> 0
  return (below) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0
    return Math.floor((state / 2 ** 32) * below)
  }
}

test(`after kill -9 while followers are told, each change is told once and in order (CRASH_SEED=${SEED})`, async () => {
  const chance = chanceFrom(SEED)
  const folder = freshFolder()
  await prepare(folder)
  const js = compile(['src/core', 'src/storage', 'src/telling.ts', 'test/crash/telling-child.ts'])
  let kills = 0
  for (let code: number | null = null; code !== 0; ) {
    const child = fork(join(js, 'test/crash/telling-child.js'), [folder, `${NOW}`])
    onTestFinished(() => void child.kill('SIGKILL'))
    // Twelve transactions in all: each life sees a few.
    let left = kills < 5 ? 2 + chance(5) : Number.POSITIVE_INFINITY
    child.on('message', () => {
      left -= 1
      if (left === 0) setTimeout(() => child.kill('SIGKILL'), chance(4))
    })
    const [ended, signal] = await once(child, 'exit')
    if (signal === 'SIGKILL') kills += 1
    else expect(ended).toBe(0)
    code = signal === 'SIGKILL' ? null : ended
  }
  expect(kills).toBeGreaterThan(0)

  const store = await openSqliteStore(folder, SECRET, NOW)
  onTestFinished(() => store.close())
  const told = await toldIn(store)
  expect(told).toHaveLength(WHO.length * DOSSIERS.length * STATES.length)
  for (const who of WHO) {
    for (const code of DOSSIERS) {
      const theirs = told.filter((each) => each.who === who && each.code === code)
      expect(theirs.map(({ state }) => state)).toEqual([...STATES])
    }
  }
}, 120_000)

/** Dossiers that three follow, each changed twice, of which nobody has been told. */
async function prepare(folder: string): Promise<void> {
  const store = await openSqliteStore(folder, SECRET, NOW)
  const file = new Libsql(join(folder, SQLITE_FILE))
  const seal = createSeal(SECRET)
  const follow = file.prepare(
    "insert into follows (citizen, dossier, how, since, touched, tells, reach) values (?, ?, 'counter', 0, 0, 1, ?)",
  )
  for (const id of WHO) {
    const citizen = seal.hash('citizen', 'telegram', id)
    const reach = seal.seal(JSON.stringify({ channel: 'telegram', id }), `follow:${citizen}`)
    for (const code of DOSSIERS) follow.run([citizen, code, reach])
  }
  file.close()
  for (const [i, state] of (['received', ...STATES] as const).entries()) {
    const asOf = NOW - 3000 + i
    const rows = DOSSIERS.map((code) => ({
      dossier: dossier({ code, state, asOf }),
      lookupCode: null,
      phone: null,
    }))
    await store.readyDossiers(rows).apply({ asOf, at: asOf, from: 't', tell: true })
  }
  await store.close()
}

interface Told {
  readonly who: string
  readonly code: string
  readonly state: string
}

async function toldIn(store: OpenStore): Promise<readonly Told[]> {
  const told: Told[] = []
  const span = { at: NOW, until: NOW + 60_000 }
  for (;;) {
    const taken = await store.takeMessages({ channels: ['telegram'], atMost: 9, ...span })
    if (taken.length === 0) return told
    for (const first of taken) {
      for (let each: Waiting | null = first; each !== null; ) {
        const { message } = each
        if (message.kind !== 'notice' || message.notice.about !== 'dossier-changed') {
          throw new Error(message.kind)
        }
        const { code, state } = message.notice
        told.push({ who: message.from.id, code, state })
        const saving = await store.bury(each, LETTER, { kind: 'parts', parts: [] }, span)
        each = saving.kind === 'saved' ? saving.next : null
      }
    }
  }
}

const LETTER: DeadLetter = {
  fault: '',
  locale: 'vi',
  answer: { replies: [], outcome: { kind: 'news', ids: [] } },
}
