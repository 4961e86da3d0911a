export const heldReplies = {
    id: 6,
    name: 'held replies',
    async up(db) {
        await db.schema.alterTable('outbox').addColumn('not_before', 'bigint').execute();
    },
};
