import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import Libsql from 'libsql'
import { expect, test } from 'vitest'
import { OperatorError } from '../../src/core/errors.ts'
import type { ConversationEvent } from '../../src/core/events.ts'
import { openSqliteStore, SQLITE_FILE } from '../../src/storage/open-store.ts'
import { answered, DAY, NOW, text } from '../contracts/store/given.ts'
import { freshFolder } from './fresh-folder.ts'

const SECRET = Buffer.alloc(32, 7)
const OUTCOME = { kind: 'declined', ids: [] } as const

/** What stands in the file, for those who will read it with SQL: reports and the console. */
function rowsOf(folder: string, query: string): unknown[] {
  const db = new Libsql(join(folder, SQLITE_FILE))
  try {
    return db.prepare(query).all()
  } finally {
    db.close()
  }
}

test('each kind of event is kept in its table, questions masked', async () => {
  const folder = freshFolder()
  const store = await openSqliteStore(folder, SECRET, NOW)
  const events: readonly ConversationEvent[] = [
    { kind: 'turn-taken', outcome: OUTCOME },
    { kind: 'question-kept', text: 'gọi tôi 0912345678', outcome: OUTCOME },
    { kind: 'notice-told', version: '1' },
    { kind: 'consent-given', to: 'keep-questions', version: '1' },
    { kind: 'consent-withdrawn', to: 'keep-questions', version: '1' },
    { kind: 'language-chosen', locale: 'en' },
  ]
  await answered(store, text('1'), { events })
  await store.close()
  expect(rowsOf(folder, 'select kind, detail, channel, at from events order by seq')).toEqual([
    {
      kind: 'turn-taken',
      detail: JSON.stringify({ outcome: OUTCOME }),
      channel: 'telegram',
      at: NOW,
    },
    { kind: 'notice-told', detail: '{"version":"1"}', channel: 'telegram', at: NOW },
    { kind: 'language-chosen', detail: '{"locale":"en"}', channel: 'telegram', at: NOW },
  ])
  expect(rowsOf(folder, 'select text, outcome from questions')).toEqual([
    { text: 'gọi tôi [số điện thoại]', outcome: JSON.stringify(OUTCOME) },
  ])
  expect(rowsOf(folder, 'select subject, given, version from consents order by seq')).toEqual([
    { subject: 'keep-questions', given: 1, version: '1' },
    { subject: 'keep-questions', given: 0, version: '1' },
  ])
})

test('of a citizen who is forgotten only that stays, of nobody', async () => {
  const folder = freshFolder()
  const store = await openSqliteStore(folder, SECRET, NOW)
  await answered(store, text('1'), {
    events: [{ kind: 'consent-given', to: 'keep-questions', version: '1' }],
  })
  await answered(store, text('2'), {
    events: [{ kind: 'turn-taken', outcome: OUTCOME }, { kind: 'citizen-forgotten' }],
  })
  await store.close()
  expect(rowsOf(folder, 'select kind, citizen from events')).toEqual([
    { kind: 'citizen-forgotten', citizen: null },
  ])
  expect(rowsOf(folder, 'select * from consents')).toEqual([])
})

test('events outlive the citizen’s session, without telling whose they are; consents end', async () => {
  const folder = freshFolder()
  const store = await openSqliteStore(folder, SECRET, NOW)
  const consent = { kind: 'consent-given', to: 'keep-questions', version: '1' } as const
  await answered(store, text('1'), { events: [{ kind: 'turn-taken', outcome: OUTCOME }, consent] })
  const keep = {
    questions: 2,
    sessions: 20,
    answered: 7,
    deadLetters: 5,
    dossiers: 9,
    follows: 9,
    handed: 9,
    addresses: 9,
  }
  await store.retain(NOW + 20 * DAY, keep)
  const known = 'select count(*) as n from events where citizen is not null'
  expect(rowsOf(folder, known)).toEqual([{ n: 1 }])
  await store.retain(NOW + 20 * DAY + 1, keep)
  expect(rowsOf(folder, known)).toEqual([{ n: 0 }])
  expect(rowsOf(folder, 'select count(*) as n from events')).toEqual([{ n: 1 }])
  expect(rowsOf(folder, 'select * from consents')).toEqual([])
  await store.close()
})

test('whether an answer was of use is kept without who said it', async () => {
  const folder = freshFolder()
  const store = await openSqliteStore(folder, SECRET, NOW)
  const told = { kind: 'useful-told', procedure: 'khai-sinh', useful: true } as const
  await answered(store, text('1'), { events: [told] })
  await store.close()
  expect(rowsOf(folder, 'select kind, citizen from events')).toEqual([
    { kind: 'useful-told', citizen: null },
  ])
})

test('a file that is no database is refused, saying what to do', async () => {
  const folder = freshFolder()
  mkdirSync(folder, { recursive: true })
  writeFileSync(join(folder, SQLITE_FILE), 'không phải cơ sở dữ liệu '.repeat(100))
  const refusal = openSqliteStore(folder, SECRET, NOW)
  await expect(refusal).rejects.toThrow(OperatorError)
  await expect(refusal).rejects.toThrow('không mở được cơ sở dữ liệu')
})

test('a session of an earlier version has what was added since', async () => {
  const folder = freshFolder()
  const store = await openSqliteStore(folder, SECRET, NOW)
  await answered(store, text('1'))
  await store.close()
  const db = new Libsql(join(folder, SQLITE_FILE))
  db.prepare('update sessions set session = \'{"locale":"en","misses":2}\'').run()
  db.close()
  const opened = await openSqliteStore(folder, SECRET, NOW)
  expect(await opened.loadSession(text('1').from)).toMatchObject({
    locale: 'en',
    misses: 2,
    heard: null,
    news: [],
    silentUntil: null,
  })
  await opened.close()
})
