export async function keptQuestions({ db }, atMost) {
    const { count } = await db
        .selectFrom('questions')
        .select(({ fn }) => fn.countAll().as('count'))
        .executeTakeFirstOrThrow();
    const rows = await db
        .selectFrom('questions')
        .select(['at', 'text', 'outcome'])
        .orderBy('seq', 'desc')
        .limit(atMost)
        .execute();
    const newest = rows.map((row) => ({ ...row, outcome: JSON.parse(row.outcome) }));
    return { count, newest };
}
