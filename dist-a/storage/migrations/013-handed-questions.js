export const handedQuestions = {
    id: 13,
    name: 'handed questions',
    async up(db) {
        await db.schema
            .createTable('handed_questions')
            .addColumn('code', 'text', (column) => column.primaryKey().notNull())
            .addColumn('citizen', 'text', (column) => column.notNull())
            .addColumn('channel', 'text', (column) => column.notNull())
            .addColumn('at', 'bigint', (column) => column.notNull())
            .addColumn('due', 'bigint', (column) => column.notNull())
            .addColumn('body', 'text', (column) => column.notNull())
            .addColumn('answer', 'text')
            .addColumn('answered', 'bigint')
            .addColumn('by', 'text')
            .execute();
        for (const column of ['citizen', 'due', 'answered']) {
            const index = db.schema.createIndex(`handed_questions_${column}`).on('handed_questions');
            await index.column(column).execute();
        }
    },
};
