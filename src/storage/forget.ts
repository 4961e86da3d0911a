import { FEEDBACK_COUNTED } from './feedback.ts'
import type { Trx } from './room.ts'

/**
 * Deletes what is kept of a citizen. What stays for its days: which messages were answered (hashes, so
 * that one delivered again is known), and messages that wait, for they were written after the wish.
 */
export async function forget(trx: Trx, citizen: string): Promise<void> {
  await trx
    .deleteFrom('greeting_cards')
    .where(
      'delivery',
      'in',
      trx.selectFrom('deliveries').select('seq').where('citizen', '=', citizen),
    )
    .execute()
  for (const table of [
    'sessions',
    'events',
    'questions',
    'consents',
    'unreachable',
    'follows',
    'survey_runs',
    'handed_questions',
    'deliveries',
    'test_chats',
  ] as const) {
    await trx.deleteFrom(table).where('citizen', '=', citizen).execute()
  }
  await trx
    .updateTable('rating_tasks')
    .set({ citizen: null, reach: null })
    .where('citizen', '=', citizen)
    .execute()
  await trx
    .updateTable('counter_reports')
    .set({ citizen: null, words: null })
    .where('citizen', '=', citizen)
    .execute()
  await trx.updateTable('feedback').set(FEEDBACK_COUNTED).where('citizen', '=', citizen).execute()
  await trx
    .updateTable('inbox')
    .set({ body: null, answer: null })
    .where('citizen', '=', citizen)
    .where('settled', 'is not', null)
    .execute()
  await trx.deleteFrom('outbox').where('citizen', '=', citizen).where('sending', '=', 0).execute()
}
