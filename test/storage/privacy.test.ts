import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import Libsql from 'libsql'
import { expect, test } from 'vitest'
import { OperatorError } from '../../src/core/errors.ts'
import type { Message } from '../../src/core/message.ts'
import type { Store } from '../../src/core/store.ts'
import { openSqliteStore, SQLITE_FILE } from '../../src/storage/open-store.ts'
import {
  answered,
  asking,
  NOW,
  ON_REQUEST,
  parts,
  span,
  taken,
  takenPart,
  text,
} from '../contracts/store/given.ts'
import { freshFolder } from './fresh-folder.ts'

const SECRET = Buffer.alloc(32, 7)
const PLANTED = 'Nguyễn Thị Lan 001090123456'
const ADDRESS = '84912345678901'

async function open(folder = freshFolder()): Promise<{ folder: string; store: Store }> {
  return { folder, store: await openSqliteStore(folder, SECRET, NOW) }
}

function saying(words: string, { id, from }: Message): Message {
  return { id, from, kind: 'text', text: words }
}

/** Everything in the data folder, free pages and the write-ahead log included. */
function bytesOf(folder: string): Buffer {
  return Buffer.concat(readdirSync(folder).map((name) => readFileSync(join(folder, name))))
}

/** All sealed texts that are in the database now. */
function sealedIn(folder: string): string[] {
  const db = new Libsql(join(folder, SQLITE_FILE))
  const rows = db
    .prepare('select body from inbox union select answer from inbox union select body from outbox')
    .all() as { body: string | null }[]
  db.close()
  return rows.flatMap(({ body }) => (body === null ? [] : [body]))
}

test('no text and no address of a citizen is in the files in plain, at any time', async () => {
  const { folder, store } = await open()
  const show = (): void => {
    const bytes = bytesOf(folder)
    for (const plain of [PLANTED, ADDRESS, 'lan-tin-1']) expect(bytes.includes(plain)).toBe(false)
  }
  const message = saying(PLANTED, text('lan-tin-1', ADDRESS))
  await store.admit(message, NOW)
  show()
  const events = [
    { kind: 'question-kept', text: PLANTED, outcome: { kind: 'declined', ids: [] } },
  ] as const
  await answered(store, message, { given: parts(PLANTED), replies: [{ text: PLANTED }], events })
  show()
  const web = saying(PLANTED, text('lan-tin-1', ADDRESS, 'web'))
  await answered(store, web, { given: ON_REQUEST, replies: [{ text: PLANTED }] })
  show()
  await store.markSent(await takenPart(store), span())
  await store.close()
  show()
})

test('what was sealed is gone too once it is answered and sent: from rows at once, from the files at the next checkpoint', async () => {
  const { folder, store } = await open()
  const message = saying(PLANTED, text('1'))
  await store.admit(message, NOW)
  const inbox = sealedIn(folder)
  await answered(store, message, { given: parts('một', 'hai') })
  const outbox = sealedIn(folder)
  expect([inbox.length, outbox.length]).toEqual([1, 2])
  const first = await takenPart(store)
  const second = await store.markSent(first, span())
  if (second !== null) await store.markSent(second, span())
  expect(sealedIn(folder)).toEqual([])

  await store.retain(NOW, {
    questions: 1,
    sessions: 1,
    answered: 1,
    deadLetters: 1,
    dossiers: 1,
    follows: 1,
    handed: 1,
    addresses: 1,
  })
  const bytes = bytesOf(folder)
  for (const sealed of [...inbox, ...outbox])
    expect(bytes.includes(sealed.slice(20, 60))).toBe(false)
  await store.close()
})

test('a dead letter stays sealed, and its fault is readable', async () => {
  const { folder, store } = await open()
  await store.admit(saying(PLANTED, text('1')), NOW)
  const answer = { replies: [], outcome: { kind: 'failed', ids: [] } } as const
  const letter = { fault: 'TypeError: no fee', locale: 'vi', answer } as const
  await store.bury(await taken(store), letter, parts(), span())
  expect(sealedIn(folder)).toHaveLength(1)
  await store.close()
  expect(bytesOf(folder).includes('TypeError: no fee')).toBe(true)
  expect(bytesOf(folder).includes(PLANTED)).toBe(false)
})

test('a body that was damaged stops nobody: it is given up and the next is taken', async () => {
  const { folder, store } = await open()
  await store.admit(text('1'), NOW)
  await store.admit(text('2'), NOW)
  const db = new Libsql(join(folder, SQLITE_FILE))
  db.exec(`update inbox set body = 'x' where seq = 1`)
  db.close()
  expect((await taken(store)).message.id).toBe('2')
  expect((await store.backlog()).deadLetters).toBe(1)
  await store.close()
})

test('a part that was damaged is dropped', async () => {
  const { folder, store } = await open()
  await answered(store, text('1'), { given: parts('một', 'hai') })
  const db = new Libsql(join(folder, SQLITE_FILE))
  db.exec(`update outbox set body = 'x' where seq = 1`)
  db.close()
  expect((await takenPart(store)).part).toEqual({ text: 'hai' })
  expect(await store.takeParts(asking())).toEqual([])
  expect((await store.backlog()).dropped).toBe(1)
  await store.close()
})

test('another secret is refused at the start, saying what to do', async () => {
  const { folder, store } = await open()
  await store.close()
  const refusal = openSqliteStore(folder, Buffer.alloc(32, 8), NOW)
  await expect(refusal).rejects.toThrow(OperatorError)
  await expect(refusal).rejects.toThrow('được niêm phong bằng một SECRET_KEY khác')
  const again = await openSqliteStore(folder, SECRET, NOW)
  await again.close()
})
