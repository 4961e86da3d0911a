import type {
  Feedback,
  FeedbackMoved,
  FeedbackRecords,
  NewFeedback,
  QueuedFeedback,
} from '../core/feedback.ts'
import type { Address } from '../core/message.ts'
import { noticeTo } from '../core/notice.ts'
import type { Picture } from '../core/photo.ts'
import type { Actor } from '../core/staff.ts'
import { addAuditLine } from './audit-log.ts'
import { putInInbox } from './inbox.ts'
import type { Room, Trx } from './room.ts'
import type { FeedbackTable } from './schema-reform.ts'

/** What is left when a citizen wants everything deleted, or their days are over. */
export const FEEDBACK_COUNTED = { citizen: null, body: null, picture: null, answer: null } as const

/** What stands sealed: the words, and the address that news of it goes to. */
interface Body extends Pick<NewFeedback, 'text' | 'locale'> {
  readonly from: Address
}

export async function keepFeedback(
  { seal }: Pick<Room, 'seal'>,
  trx: Trx,
  { code, category, due, text, locale }: NewFeedback,
  { citizen, from, at }: { citizen: string; from: Address; at: number },
): Promise<void> {
  const body: Body = { text, locale, from }
  const sealed = seal.seal(JSON.stringify(body), bodyOf(code))
  const { channel } = from
  const none = { picture: null, forwarded: null, forwarded_to: null, answer: null, answered: null }
  await trx
    .insertInto('feedback')
    .values({ code, citizen, channel, category, at, due, body: sealed, ...none })
    .execute()
}

/** Of what this very citizen gave; another takes the place of one that came before. */
export async function keepFeedbackPicture(
  { seal }: Pick<Room, 'seal'>,
  trx: Trx,
  { code, picture }: { readonly code: string; readonly picture: Picture },
  citizen: string,
): Promise<void> {
  await trx
    .updateTable('feedback')
    .set({ picture: seal.seal(JSON.stringify(picture), pictureOf(code)) })
    .where('code', '=', code)
    .where('citizen', '=', citizen)
    .execute()
}

export async function isFeedbackKept(trx: Trx, code: string): Promise<boolean> {
  return (await rowOf(trx, code)) !== undefined
}

export async function feedbackBy(room: Room, citizen: string): Promise<readonly Feedback[]> {
  const rows = await room.db
    .selectFrom('feedback')
    .selectAll()
    .where('citizen', '=', citizen)
    .orderBy('at', 'desc')
    .execute()
  return rows.flatMap((row) => queued(room, row))
}

export function createFeedbackRecords(room: Room): FeedbackRecords {
  const { db } = room
  return {
    async openFeedback() {
      const rows = await db
        .selectFrom('feedback')
        .selectAll()
        .where('answered', 'is', null)
        .where('body', 'is not', null)
        .orderBy('due')
        .execute()
      const open = rows.flatMap((row) => queued(room, row))
      return [
        ...open.filter(({ forwarded }) => forwarded === null),
        ...open.filter(({ forwarded }) => forwarded !== null),
      ]
    },
    async answeredFeedback(atMost) {
      const rows = await db
        .selectFrom('feedback')
        .selectAll()
        .where('answered', 'is not', null)
        .where('body', 'is not', null)
        .orderBy('answered', 'desc')
        .limit(atMost)
        .execute()
      return rows.flatMap((row) => queued(room, row))
    },
    async feedback(code) {
      const row = await rowOf(db, code)
      return row === undefined ? null : (queued(room, row)[0] ?? null)
    },
    async feedbackPicture(code) {
      const row = await rowOf(db, code)
      if (row === undefined || row.picture === null) return null
      return JSON.parse(room.seal.open(row.picture, pictureOf(code))) as Picture
    },
    forwardFeedback: (code, to, by, at) =>
      move(room, code, { by, at, action: 'feedback-forwarded' }, ({ forwarded, answered }) =>
        forwarded === null && answered === null ? { forwarded: at, forwarded_to: to } : null,
      ),
    answerFeedback: (code, text, by, at) =>
      move(room, code, { by, at, action: 'feedback-answered' }, ({ answered }) =>
        answered === null ? { answered: at, answer: room.seal.seal(text, answerOf(code)) } : null,
      ),
    async countedFeedback(from, until) {
      return await db
        .selectFrom('feedback')
        .select(['at', 'category', 'due', 'forwarded', 'answered'])
        .where('at', '>=', from)
        .where('at', '<', until)
        .orderBy('at')
        .orderBy('code')
        .execute()
    },
  }
}

interface Deed {
  readonly by: Actor
  readonly at: number
  readonly action: 'feedback-forwarded' | 'feedback-answered'
}

/** Changes it once, and tells its citizen. */
async function move(
  room: Room,
  code: string,
  { by, at, action }: Deed,
  change: (row: FeedbackTable) => Partial<FeedbackTable> | null,
): Promise<FeedbackMoved> {
  return await room.write(async (trx) => {
    const row = await rowOf(trx, code)
    if (row === undefined || row.body === null) return 'unknown'
    const changed = change(row)
    if (changed === null) return 'done-before'
    await trx.updateTable('feedback').set(changed).where('code', '=', code).execute()
    const { from } = JSON.parse(room.seal.open(row.body, bodyOf(code))) as Body
    const happening = `${code}:${action}`
    await putInInbox(room, trx, noticeTo(from, { about: 'feedback-moved', code }, happening), at)
    await addAuditLine(trx, { at, by, action, about: code, detail: {} })
    return 'done'
  })
}

async function rowOf(
  db: Pick<Trx, 'selectFrom'>,
  code: string,
): Promise<FeedbackTable | undefined> {
  return await db.selectFrom('feedback').selectAll().where('code', '=', code).executeTakeFirst()
}

/** Nothing where only the count is left. */
function queued({ seal }: Pick<Room, 'seal'>, row: FeedbackTable): readonly QueuedFeedback[] {
  const { code, channel, category, at, due, body, picture, forwarded, answer, answered } = row
  if (body === null) return []
  const { text, locale } = JSON.parse(seal.open(body, bodyOf(code))) as Body
  return [
    {
      code,
      channel,
      category,
      at,
      due,
      text,
      locale,
      hasPicture: picture !== null,
      forwarded: forwarded === null ? null : { to: row.forwarded_to ?? '', at: forwarded },
      answer:
        answer === null || answered === null
          ? null
          : { text: seal.open(answer, answerOf(code)), at: answered },
    },
  ]
}

function bodyOf(code: string): string {
  return `feedback:${code}`
}

function answerOf(code: string): string {
  return `feedback-answer:${code}`
}

function pictureOf(code: string): string {
  return `feedback-picture:${code}`
}
