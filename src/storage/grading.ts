import { drawSome } from '../core/draw.ts'
import { CLERKS, DRAWN, type GradingRecords } from '../core/grading.ts'
import type { Outcome } from '../core/turn.ts'
import { addAuditLine } from './audit-log.ts'
import type { Room } from './room.ts'

export function createGradingRecords({ db, write }: Room): GradingRecords {
  return {
    drawQuestions: ({ month, seed, from, until }, by, at) =>
      write(async (trx) => {
        const kept = await trx
          .selectFrom('questions')
          .select(['seq', 'at'])
          .where('at', '>=', from)
          .where('at', '<', until)
          .execute()
        if (kept.length === 0) return false
        const begun = await trx
          .insertInto('question_samples')
          .values({ month, seed })
          .onConflict((conflict) => conflict.column('month').doNothing())
          .executeTakeFirst()
        if (begun.numInsertedOrUpdatedRows === 0n) return false
        const drawn = drawSome(seed, kept, ({ seq }) => String(seq), DRAWN)
        await trx
          .insertInto('sampled_questions')
          .values(drawn.map(({ seq, at: asked }) => ({ month, question: seq, asked })))
          .execute()
        const detail = { drawn: `${drawn.length}`, among: `${kept.length}`, seed }
        await addAuditLine(trx, { at, by, action: 'questions-drawn', about: month, detail })
        return true
      }),
    async sampleOf(month) {
      const sample = await db
        .selectFrom('question_samples')
        .selectAll()
        .where('month', '=', month)
        .executeTakeFirst()
      if (sample === undefined) return null
      const questions = await db
        .selectFrom('sampled_questions as drawn')
        .leftJoin('questions', (join) =>
          join
            .onRef('questions.seq', '=', 'drawn.question')
            .onRef('questions.at', '=', 'drawn.asked'),
        )
        .select(['drawn.seq as id', 'questions.text', 'questions.outcome'])
        .where('drawn.month', '=', month)
        .orderBy('drawn.seq')
        .execute()
      const grades = await db
        .selectFrom('question_grades')
        .innerJoin('sampled_questions as drawn', 'drawn.seq', 'question_grades.question')
        .select(['question_grades.question', 'question_grades.by', 'question_grades.grade'])
        .where('drawn.month', '=', month)
        .orderBy('question_grades.place')
        .execute()
      return {
        ...sample,
        questions: questions.map(({ id, text, outcome }) => ({
          id,
          asked:
            text === null || outcome === null
              ? null
              : { text, outcome: JSON.parse(outcome) as Outcome },
          grades: grades
            .filter(({ question }) => question === id)
            .map(({ by, grade }) => ({ by, grade })),
        })),
      }
    },
    gradeQuestion: (id, grade, by) =>
      write(async (trx) => {
        const drawn = await trx
          .selectFrom('sampled_questions')
          .select('seq')
          .where('seq', '=', id)
          .executeTakeFirst()
        const { given } = await trx
          .selectFrom('question_grades')
          .select(({ fn }) => fn.countAll<number>().as('given'))
          .where('question', '=', id)
          .executeTakeFirstOrThrow()
        if (drawn === undefined || given >= CLERKS) return false
        // Two at the same moment take the same place, or one person takes two: then nothing is written.
        const put = await trx
          .insertInto('question_grades')
          .values({ question: id, place: given + 1, by: by.id, grade })
          .onConflict((conflict) => conflict.doNothing())
          .executeTakeFirst()
        return put.numInsertedOrUpdatedRows === 1n
      }),
  }
}
