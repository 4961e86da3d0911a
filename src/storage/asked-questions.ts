import type { AskedQuestions } from '../core/asked-questions.ts'
import type { Outcome, OutcomeKind } from '../core/turn.ts'
import { addAuditLine } from './audit-log.ts'
import type { Room } from './room.ts'

/** Outcomes that leave who asked without an answer. */
const UNANSWERED: readonly OutcomeKind[] = ['declined', 'unclear']

export function createAskedQuestions({ db, write }: Room): AskedQuestions {
  return {
    openKept: async (since, atMost) => {
      const rows = await db
        .selectFrom('questions')
        .select(['seq', 'at', 'text', 'outcome'])
        .where('at', '>=', since)
        .where('mark', 'is', null)
        .where(({ or, eb }) =>
          or(UNANSWERED.map((kind) => eb('outcome', 'like', `{"kind":"${kind}"%`))),
        )
        .orderBy('seq', 'desc')
        .limit(atMost)
        .execute()
      return rows.map((row) => ({ ...row, outcome: JSON.parse(row.outcome) as Outcome }))
    },
    markKept: (seqs, mark, about, by, at) =>
      write(async (trx) => {
        if (seqs.length === 0) return 0
        const { numUpdatedRows } = await trx
          .updateTable('questions')
          .set({ mark })
          .where('seq', 'in', seqs)
          .where('mark', 'is', null)
          .executeTakeFirst()
        const questions = `${numUpdatedRows}`
        const detail = { mark, questions }
        await addAuditLine(trx, { at, by, action: 'questions-marked', about, detail })
        return Number(numUpdatedRows)
      }),
  }
}
