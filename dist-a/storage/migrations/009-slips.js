export const slips = {
    id: 9,
    name: 'slips',
    async up(db) {
        for (const column of ['mode', 'batch']) {
            await db.schema.alterTable('survey_runs').addColumn(column, 'text').execute();
        }
        await db.schema.createIndex('survey_runs_batch').on('survey_runs').column('batch').execute();
    },
};
