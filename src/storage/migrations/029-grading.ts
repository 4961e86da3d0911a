import type { Migration } from '../migrate.ts'

export const grading: Migration = {
  id: 29,
  name: 'grading',
  async up(db, serial) {
    await db.schema
      .createTable('question_samples')
      .addColumn('month', 'text', (column) => column.primaryKey().notNull())
      .addColumn('seed', 'text', (column) => column.notNull())
      .execute()
    await db.schema
      .createTable('sampled_questions')
      .addColumn('seq', 'integer', serial)
      .addColumn('month', 'text', (column) => column.notNull())
      .addColumn('question', 'integer', (column) => column.notNull())
      .addColumn('asked', 'bigint', (column) => column.notNull())
      .execute()
    await db.schema
      .createTable('question_grades')
      .addColumn('question', 'integer', (column) => column.notNull())
      .addColumn('place', 'integer', (column) => column.notNull())
      .addColumn('by', 'text', (column) => column.notNull())
      .addColumn('grade', 'text', (column) => column.notNull())
      .addPrimaryKeyConstraint('question_grades_place', ['question', 'place'])
      .addUniqueConstraint('question_grades_by', ['question', 'by'])
      .execute()
  },
}
