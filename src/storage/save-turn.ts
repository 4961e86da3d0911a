import type { ConversationEvent } from '../core/events.ts'
import type { Message } from '../core/message.ts'
import type { Locale } from '../core/session.ts'
import type { Answer, DeadLetter, Given, Saving, Span, Waiting } from '../core/store.ts'
import type { TakenTurn } from '../core/turn.ts'
import type { PartBody } from './bodies.ts'
import { refusedClaims, useClaims } from './claims.ts'
import { countWish } from './data-tasks.ts'
import { beginDelivery } from './deliveries.ts'
import { applyDossierEvent, isDossierEvent } from './dossier-events.ts'
import { recordEvent } from './events.ts'
import { keepFeedback, keepFeedbackPicture } from './feedback.ts'
import { forget } from './forget.ts'
import { keepHandOver } from './handed-questions.ts'
import { nextMessage } from './inbox.ts'
import { queueParts } from './outbox.ts'
import { countProcedure } from './procedure-counts.ts'
import { renewLease } from './queues.ts'
import { addReceipt, addReport, noteReport } from './receipts.ts'
import { countPapers } from './reform-figures.ts'
import type { Room, Trx } from './room.ts'
import { revisionOf, saveSession } from './sessions.ts'
import { sideBySide } from './side-by-side.ts'
import { applySurveyEvent, isSurveyEvent } from './survey-events.ts'
import { addTester } from './testers.ts'

/** What these change is the citizen's own: no turn of another reads it. */
const OWN: readonly ConversationEvent['kind'][] = [
  'turn-taken',
  'question-kept',
  'notice-told',
  'consent-given',
  'consent-withdrawn',
  'language-chosen',
]

/** All checks come before the first change, so that a turn that does not hold leaves nothing. */
export async function saveTurn(
  room: Room,
  waiting: Waiting,
  turn: TakenTurn,
  given: Given,
  { at, until }: Span,
): Promise<Saving> {
  const { lease, message } = waiting
  const { citizen } = lease
  const { session, claims, replies, outcome } = turn
  const isOwn = claims.length === 0 && turn.events.every(({ kind }) => OWN.includes(kind))
  return await room.write(
    async (trx) => {
      let isHeld = false
      let revision = 0
      await sideBySide(trx, [
        async () => {
          isHeld = await renewLease(trx, 'inbox', lease, until)
        },
        async () => {
          revision = await revisionOf(trx, citizen)
        },
      ])
      if (!isHeld) return { kind: 'lease-lost' }
      if (revision !== session.revision) return { kind: 'stale' }
      const refused = await refusedClaims(room, trx, claims, { citizen, at })
      if (refused.length > 0) return { kind: 'refused', claims: refused }

      await useClaims(room, trx, claims, at)
      const forgotten = turn.events.find(({ kind }) => kind === 'citizen-forgotten')
      if (forgotten !== undefined) {
        await forget(trx, citizen)
        await recordEvent(trx, forgotten, { citizen: null, channel: message.from.channel, at })
        await countWish(trx, 'delete', message.from.channel, at)
      }
      const kept = [
        () => saveSession(trx, citizen, session, at),
        () => recordEvents(room, trx, turn.events, waiting, at),
      ]
      await sideBySide(trx, [
        ...(forgotten === undefined ? kept : []),
        () => settle(room, trx, waiting, { body: null }, { replies, outcome }, given, at),
        () => give(room, trx, waiting, session.locale, given, at, toldNow(message, turn)),
      ])
      return { kind: 'saved', next: await nextMessage(room, trx, lease, at) }
    },
    isOwn ? { of: citizen } : undefined,
  )
}

export async function bury(
  room: Room,
  waiting: Waiting,
  { fault, locale, answer }: DeadLetter,
  given: Given,
  { at, until }: Span,
): Promise<Saving> {
  const { lease } = waiting
  return await room.write(
    async (trx) => {
      if (!(await renewLease(trx, 'inbox', lease, until))) return { kind: 'lease-lost' }
      await recordEvents(room, trx, [{ kind: 'turn-taken', outcome: answer.outcome }], waiting, at)
      await settle(room, trx, waiting, { dead: 1, fault }, answer, given, at)
      await give(room, trx, waiting, locale, given, at, null)
      return { kind: 'saved', next: await nextMessage(room, trx, lease, at) }
    },
    { of: lease.citizen },
  )
}

async function recordEvents(
  room: Room,
  trx: Trx,
  events: readonly ConversationEvent[],
  { lease: { citizen }, seq, message: { from } }: Waiting,
  at: number,
): Promise<void> {
  for (const event of events) {
    await countProcedure(trx, event, at)
    if (isDossierEvent(event)) {
      await applyDossierEvent(room, trx, event, { citizen, from, at })
    } else if (isSurveyEvent(event)) {
      await applySurveyEvent(room, trx, event, { citizen, from, seq, at })
    } else if (event.kind === 'question-handed') {
      await keepHandOver(room, trx, event.question, { citizen, from, at })
    } else if (event.kind === 'delivery-begun') {
      await beginDelivery(room, trx, event.delivery, { citizen, from, at })
    } else if (event.kind === 'papers-ticked') {
      await countPapers(trx, event, at)
    } else if (event.kind === 'feedback-given') {
      await keepFeedback(room, trx, event.feedback, { citizen, from, at })
    } else if (event.kind === 'feedback-pictured') {
      await keepFeedbackPicture(room, trx, event, citizen)
    } else if (event.kind === 'checklist-shown') {
      await addReceipt(trx, event.receipt, at)
    } else if (event.kind === 'counter-reported') {
      await addReport(trx, event.report, { citizen, source: 'citizen', at })
    } else if (event.kind === 'tester-added') {
      await addTester(trx, { citizen, channel: from.channel, by: event.by, at })
    } else if (event.kind === 'counter-noted') {
      await noteReport(trx, citizen, event.words)
    } else if (event.kind === 'data-asked') {
      await countWish(trx, 'provide', from.channel, at)
    } else {
      await recordEvent(trx, event, { citizen, channel: from.channel, at })
    }
  }
}

async function settle(
  { bodies }: Room,
  trx: Trx,
  { lease: { citizen }, seq }: Waiting,
  how: { body: null } | { dead: 1; fault: string },
  answer: Answer,
  given: Given,
  at: number,
): Promise<void> {
  const { notBefore } = given
  const timed = { ...answer, ...(notBefore !== undefined && { notBefore }) }
  const kept = given.kind === 'on-request' ? bodies.sealAnswer(citizen, timed) : null
  await trx
    .updateTable('inbox')
    .set({ ...how, settled: at, answer: kept })
    .where('seq', '=', seq)
    .execute()
}

async function give(
  room: Room,
  trx: Trx,
  waiting: Waiting,
  locale: Locale,
  given: Given,
  at: number,
  notice: PartBody['notice'] | null,
): Promise<void> {
  if (given.kind === 'on-request') return
  await queueParts(room, trx, waiting, given, locale, at, notice)
}

/** What is told unasked; `null` for an answer. */
function toldNow(message: Message, { events }: TakenTurn): PartBody['notice'] | null {
  const isTold = events.some(
    (event) => event.kind === 'news-decided' && (event.way === 'free' || event.way === 'paid'),
  )
  if (message.kind !== 'notice') return null
  return isTold ? message.notice : 'kept'
}
