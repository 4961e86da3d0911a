import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { OperatorError } from '../core/errors.ts'
import type { Peers } from '../core/peers.ts'
import type { Store } from '../core/store.ts'
import { createAskedQuestions } from './asked-questions.ts'
import { backlog } from './backlog.ts'
import { createBodies } from './bodies.ts'
import { createCatalogueRecords } from './catalogue-records.ts'
import { createDataTaskRecords } from './data-tasks.ts'
import type { Database } from './database.ts'
import { createDeadLetterRecords } from './dead-letters.ts'
import { deadlines } from './deadlines.ts'
import { createDeliveryRecords } from './deliveries.ts'
import { createDeputyRecords } from './deputies.ts'
import { readyDossiers } from './dossier-loads.ts'
import { newestLoad, openDossier, readDossier } from './dossiers.ts'
import { createFeedbackRecords } from './feedback.ts'
import { heldBy } from './follows.ts'
import { createGradingRecords } from './grading.ts'
import { createCardRecords } from './greeting-cards.ts'
import { createHandOverRecords } from './handed-questions.ts'
import { followedUnheard, hearOf } from './heard-dossiers.ts'
import { admit, answerOf, countFault, releaseMessage, renewMessage, takeMessages } from './inbox.ts'
import { whatIsKnown } from './kept.ts'
import { createLeaderRecords } from './leader.ts'
import { migrate } from './migrate.ts'
import { MIGRATIONS } from './migrations/list.ts'
import { keepOneTime, oneTimeOf, spendOneTime } from './one-time.ts'
import { dropTurn, holdPart, markSent, renewPart, replaceLate, takeParts } from './outbox.ts'
import { createPaperRecords } from './paper.ts'
import { createPlatformTokens } from './platform-tokens.ts'
import { createPlatformUse } from './platform-use.ts'
import { createProcedureCounts } from './procedure-counts.ts'
import { createQualityRecords } from './quality.ts'
import { keptQuestions, keptSince } from './questions.ts'
import { freeLeases } from './queues.ts'
import { createReceiptRecords } from './receipts.ts'
import { createReformRecords } from './reform-figures.ts'
import { createSurveyRecords } from './responses.ts'
import { DAY_MS, retain } from './retain.ts'
import type { Room } from './room.ts'
import { createRoundRecords } from './rounds.ts'
import { bury, saveTurn } from './save-turn.ts'
import { createSeal, type Seal } from './seal.ts'
import { loadSession } from './sessions.ts'
import { createSetAsideReviews } from './set-aside-reviews.ts'
import { type SignInTables, signInTables } from './sign-in-tables.ts'
import { createSlipRecords } from './slips.ts'
import { openSqlite } from './sqlite.ts'
import { createStaffRecords } from './staff-records.ts'
import { sweepSurveys } from './survey-sweep.ts'
import { createTabletRecords } from './tablets.ts'
import { tellFollowers } from './tell-followers.ts'
import { createTesterRecords } from './testers.ts'

/** The name of the database in the data folder. */
export const SQLITE_FILE = 'mot-cua.sqlite'

/** What storage offers beyond the port: the sign-in library wants its tables, not a port. */
export interface OpenStore extends Store {
  signInTables(): Promise<SignInTables>
}

/**
 * Opens the records in a data folder, and brings their tables up to date. `at` is now.
 * Throws an OperatorError if they cannot be opened, are newer than the program, or were sealed with
 * another secret.
 */
export async function openSqliteStore(
  folder: string,
  secret: Uint8Array,
  at: number,
): Promise<OpenStore> {
  return await openStore(openFile(folder), createSeal(secret), at)
}

/** Its driver is loaded on first use. */
export async function openPostgresFor(url: string): Promise<Database> {
  const { openPostgres } = await import('./postgres.ts')
  return await openPostgres(url)
}

/** See `joinPeers`. */
export async function joinPostgresPeers(url: string): Promise<Peers> {
  const { joinPeers } = await import('./postgres-peers.ts')
  return await joinPeers(url)
}

/** The same on PostgreSQL, by its URL. */
export async function openPostgresStore(
  url: string,
  secret: Uint8Array,
  at: number,
): Promise<OpenStore> {
  return await openStore(await openPostgresFor(url), createSeal(secret), at)
}

export function openFile(folder: string): Database {
  try {
    mkdirSync(folder, { recursive: true, mode: 0o700 })
    return openSqlite(join(folder, SQLITE_FILE))
  } catch (error) {
    throw new OperatorError(
      `${join(folder, SQLITE_FILE)}: không mở được cơ sở dữ liệu (${(error as Error).message}). ` +
        'Hãy kiểm tra quyền ghi vào thư mục và chỗ trống trên đĩa; nếu tệp đã hỏng, hãy khôi phục từ bản sao lưu.',
      { cause: error },
    )
  }
}

/** What stands in the records of the secret that sealed them. */
export function secretMark(seal: Seal): string {
  return seal.hash('secret')
}

export async function openStore(database: Database, seal: Seal, at: number): Promise<OpenStore> {
  try {
    await migrate(database, MIGRATIONS, at)
    await checkSecret(database, seal)
  } catch (error) {
    await database.close()
    throw error
  }
  const { db, write, skipHeld } = database
  const room: Room = { db, write, skipHeld, seal, bodies: createBodies(seal) }
  return {
    admit: (message, at) => admit(room, message, at),
    takeMessages: (request) => takeMessages(room, request),
    loadSession: (from) => loadSession(room, from),
    saveTurn: (waiting, turn, given, span) => saveTurn(room, waiting, turn, given, span),
    countFault: (waiting) => countFault(room, waiting),
    bury: (waiting, letter, given, span) => bury(room, waiting, letter, given, span),
    renewMessage: (waiting, until) => renewMessage(room, waiting, until),
    releaseMessage: (waiting, due) => releaseMessage(room, waiting, due),
    answerOf: (from, messageId) => answerOf(room, from, messageId),
    whatIsKnown: (from, besides) => whatIsKnown(room, from, besides),
    takeParts: (request) => takeParts(room, request),
    markSent: (outgoing, span) => markSent(room, outgoing, span),
    dropTurn: (outgoing, span) => dropTurn(room, outgoing, span),
    holdPart: (outgoing, failures, due) => holdPart(room, outgoing, failures, due),
    replaceLate: (outgoing, line, before, at) => replaceLate(room, outgoing, line, before, at),
    renewPart: (outgoing, until) => renewPart(room, outgoing, until),
    recover: (at) => room.write((trx) => freeLeases(trx, at)),
    async retain(at, keep) {
      await retain(room, at, keep)
      await database.removeCopies(at - keep.answered * DAY_MS)
      await database.settle()
    },
    backlog: () => backlog(room),
    keptQuestions: (atMost) => keptQuestions(room, atMost),
    keptSince: (since, atMost) => keptSince(room, since, atMost),
    ...createDeadLetterRecords(room),
    ...createProcedureCounts(room),
    ...createAskedQuestions(room),
    ...createPlatformTokens(room),
    ...createPlatformUse(room),
    ...createSurveyRecords(room),
    ...createSlipRecords(room),
    ...createPaperRecords(room),
    ...createRoundRecords(room),
    ...createTabletRecords(room),
    ...createSetAsideReviews(room),
    ...createHandOverRecords(room),
    ...createReceiptRecords(room),
    ...createDeliveryRecords(room),
    ...createCardRecords(room),
    ...createFeedbackRecords(room),
    ...createReformRecords(room),
    ...createQualityRecords(room),
    ...createLeaderRecords(room),
    ...createGradingRecords(room),
    async sweepSurveys(at, taskDue) {
      await sweepSurveys(room, at, taskDue)
      await database.settle()
    },
    openDossier: (code, typed, facts) => openDossier(room, code, typed, facts),
    readDossier: (code) => readDossier(room, code),
    readyDossiers: (rows) => readyDossiers(room, rows),
    tellFollowers: (at, atMost) => tellFollowers(room, at, atMost),
    followedUnheard: (before, atMost) => followedUnheard(room, before, atMost),
    hearOf: (code, heard, at) => hearOf(room, code, heard, at),
    deadlines: (at, soonUntil) => deadlines(room, at, soonUntil),
    newestLoad: () => newestLoad(room),
    heldBy: (from) => heldBy(room, from),
    keepOneTime: (token, what, until) =>
      room.write((trx) => keepOneTime(room, trx, token, what, until)),
    oneTimeOf: (token, at) => oneTimeOf(room, token, at),
    spendOneTime: (token, at) => room.write((trx) => spendOneTime(room, trx, token, at)),
    ...createStaffRecords(room),
    ...createDeputyRecords(room),
    ...createTesterRecords(room),
    ...createDataTaskRecords(room),
    ...createCatalogueRecords(room),
    signInTables: () => signInTables(database),
    async close() {
      await database.settle()
      await database.close()
    },
  }
}

/** With another secret no body opens and no citizen is known again: better not to start. */
async function checkSecret({ write, name }: Database, seal: Seal): Promise<void> {
  const mark = secretMark(seal)
  const known = await write(async (trx) => {
    await trx
      .insertInto('meta')
      .values({ name: 'secret', value: mark })
      .onConflict((conflict) => conflict.column('name').doNothing())
      .execute()
    return await trx
      .selectFrom('meta')
      .select('value')
      .where('name', '=', 'secret')
      .executeTakeFirstOrThrow()
  })
  if (known.value !== mark) {
    throw new OperatorError(
      `${name}: dữ liệu này được niêm phong bằng một SECRET_KEY khác. ` +
        'Hãy đặt lại SECRET_KEY (hoặc tệp secret.key) đã dùng với dữ liệu này.',
    )
  }
}
