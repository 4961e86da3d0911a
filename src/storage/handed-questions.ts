import { randomInt } from 'node:crypto'
import {
  HAND_OVER_LENGTH,
  HAND_OVER_LETTERS,
  type HandedQuestion,
  type HandOverRecords,
  type NewHandOver,
  type QueuedQuestion,
} from '../core/hand-over.ts'
import type { Address } from '../core/message.ts'
import { noticeTo } from '../core/notice.ts'
import { addAuditLine } from './audit-log.ts'
import { putInInbox } from './inbox.ts'
import type { Room, Trx } from './room.ts'
import type { HandedQuestionsTable } from './schema.ts'

/** What stands sealed with a question: its words, and the address that the answer goes to. */
interface Body extends Pick<NewHandOver, 'text' | 'procedure' | 'locale'> {
  readonly from: Address
}

/** One of 390,000: nobody can open another's with it, so it need not be a secret. */
export function freshHandOver(): string {
  const letter = (): string => HAND_OVER_LETTERS[randomInt(HAND_OVER_LETTERS.length)] ?? ''
  const code = Array.from({ length: HAND_OVER_LENGTH }, letter).join('')
  // A code without a digit might be a word.
  return /\d/.test(code) ? code : `${code.slice(0, -1)}${7}`
}

export async function keepHandOver(
  room: Pick<Room, 'seal'>,
  trx: Trx,
  { code, due, ...question }: NewHandOver,
  { citizen, from, at }: { citizen: string; from: Address; at: number },
): Promise<void> {
  const body: Body = { ...question, from }
  await trx
    .insertInto('handed_questions')
    .values({ code, citizen, channel: from.channel, at, due, body: close(room, code, body) })
    .execute()
}

export async function isHandOverKept(trx: Trx, code: string): Promise<boolean> {
  return (await rowOf(trx, code)) !== undefined
}

async function rowOf(
  db: Pick<Trx, 'selectFrom'>,
  code: string,
): Promise<HandedQuestionsTable | undefined> {
  return await db
    .selectFrom('handed_questions')
    .selectAll()
    .where('code', '=', code)
    .executeTakeFirst()
}

export async function handedBy(room: Room, citizen: string): Promise<readonly HandedQuestion[]> {
  const rows = await room.db
    .selectFrom('handed_questions')
    .selectAll()
    .where('citizen', '=', citizen)
    .orderBy('at', 'desc')
    .execute()
  return rows.map((row) => questionOf(room, row))
}

export function createHandOverRecords(room: Room): HandOverRecords {
  const { db } = room
  const queued = (row: HandedQuestionsTable): QueuedQuestion => questionOf(room, row)
  return {
    async openQuestions() {
      const rows = await db
        .selectFrom('handed_questions')
        .selectAll()
        .where('answered', 'is', null)
        .orderBy('due')
        .orderBy('at')
        .execute()
      return rows.map(queued)
    },
    async answeredQuestions(atMost) {
      const rows = await db
        .selectFrom('handed_questions')
        .selectAll()
        .where('answered', 'is not', null)
        .orderBy('answered', 'desc')
        .limit(atMost)
        .execute()
      return rows.map(queued)
    },
    async handedQuestion(code) {
      const row = await rowOf(db, code)
      return row === undefined ? null : queued(row)
    },
    answerQuestion: (code, text, by, at) =>
      room.write(async (trx) => {
        const row = await rowOf(trx, code)
        if (row === undefined) return 'unknown'
        if (row.answered !== null) return 'answered'
        const answer = room.seal.seal(text, `hand-over-answer:${code}`)
        await trx
          .updateTable('handed_questions')
          .set({ answer, answered: at, by: by.name })
          .where('code', '=', code)
          .execute()
        const { from } = open(room, row)
        await putInInbox(room, trx, noticeTo(from, { about: 'officer-answer', code }, code), at)
        await addAuditLine(trx, { at, by, action: 'question-answered', about: code, detail: {} })
        return 'done'
      }),
  }
}

function questionOf(room: Pick<Room, 'seal'>, row: HandedQuestionsTable): QueuedQuestion {
  const { code, channel, at, due, answered, by } = row
  const { text, procedure, locale } = open(room, row)
  const answer =
    row.answer === null || answered === null
      ? null
      : { text: room.seal.open(row.answer, `hand-over-answer:${code}`), at: answered }
  return { code, channel, at, due, text, procedure, locale, answer, by }
}

function close({ seal }: Pick<Room, 'seal'>, code: string, body: Body): string {
  return seal.seal(JSON.stringify(body), `hand-over:${code}`)
}

function open({ seal }: Pick<Room, 'seal'>, row: { code: string; body: string }): Body {
  return JSON.parse(seal.open(row.body, `hand-over:${row.code}`)) as Body
}
