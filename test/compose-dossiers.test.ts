import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import Libsql from 'libsql'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { composeService, type Running } from '../src/compose.ts'
import { parseConfig } from '../src/config.ts'
import { openSqliteStore, SQLITE_FILE } from '../src/storage/open-store.ts'
import { createSeal } from '../src/storage/seal.ts'
import { readSecretKey } from '../src/storage/secret-key.ts'
import { dossier } from './contracts/store/dossiers.ts'

const silent = { info: () => undefined, warn: () => undefined, error: () => undefined }
/** What `G09.20-20260609-92637` may mean: a zero is missing, or none is. */
const LONG = 'G09.20-20260609-0092637'
const SHORT = 'G09.20-20260609-092637'
const OWN = 'H26.15.17-261008-0975'
const folder = mkdtempSync(join(tmpdir(), 'compose-'))

let running: Running
let sent = 0

/** The whole service over imported dossiers. */
beforeAll(async () => {
  const now = Date.now()
  const store = await openSqliteStore(folder, readSecretKey(folder, undefined), now)
  const rows = [LONG, SHORT, OWN].map((code) => ({
    dossier: dossier({ code, due: null, asOf: now }),
    lookupCode: null,
    phone: '0912345678',
  }))
  await store.readyDossiers(rows).apply({ asOf: now, at: now, from: 't', tell: false })
  await store.close()
  const config = { PORT: '0', DATA_DIR: folder, DOSSIER_SOURCE: 'imported' }
  running = await composeService(parseConfig(config), silent)
})
afterAll(() => running.stop())

interface Said {
  readonly text: string
  readonly choices: readonly string[]
}

async function say(chat: string, what: { text: string } | { choice: string }): Promise<Said> {
  sent += 1
  const response = await fetch(`${running.listening}/chat`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify({ conversation: chat.repeat(32), message: { id: `m${sent}`, ...what } }),
  })
  const { replies } = (await response.json()) as {
    replies: { text: string; choices: { id: string }[] }[]
  }
  return {
    text: replies.map((reply) => reply.text).join('\n'),
    choices: replies.flatMap(({ choices }) => choices.map(({ id }) => id)),
  }
}

test('what a code may mean is offered only to who has the second fact', async () => {
  const asked = await say('a', { text: 'G09.20-20260609-92637' })
  expect(asked.text).toContain('bốn số cuối điện thoại')
  expect(asked.choices.join()).not.toContain('g09')
  const wrong = await say('a', { text: '0000' })
  expect(wrong.text).toContain('chưa khớp, hoặc hồ sơ chưa có ở đây')
  expect(wrong.choices.join()).not.toContain('g09')
  const { text, choices } = await say('a', { text: '5678' })
  expect(text).toContain('Có mấy hồ sơ khớp. Ông/bà chọn:')
  const offered = choices.filter((id) => id.includes('g09'))
  expect(offered).toHaveLength(2)
  const [first = ''] = offered
  expect((await say('a', { choice: first })).text).toContain(`Hồ sơ ${LONG}: Đang xử lý`)
})

test('when the whole office is guessed at, guesses are slow but answered, and followers do not wait', async () => {
  await say('b', { text: OWN })
  expect((await say('b', { text: '5678' })).text).toContain(`Hồ sơ ${OWN}: Đang xử lý`)
  const file = new Libsql(join(folder, SQLITE_FILE))
  const key = createSeal(readSecretKey(folder, undefined)).hash('budget', 'dossier-wrong')
  const use = file.prepare('insert into budget_uses (key, until) values (?, ?)')
  for (let n = 0; n < 300; n += 1) use.run([key, Date.now() + 60_000])
  file.close()

  await say('c', { text: OWN })
  const order: string[] = []
  const guessed = say('c', { text: '5678' }).finally(() => order.push('guess'))
  const followed = await say('b', { text: OWN }).finally(() => order.push('follower'))
  expect(followed.text).toContain(`Hồ sơ ${OWN}: Đang xử lý`)
  expect((await guessed).text).toContain(`Hồ sơ ${OWN}: Đang xử lý`)
  expect(order).toEqual(['follower', 'guess'])
})
