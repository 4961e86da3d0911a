import { sql } from 'kysely';
export async function backlog({ db }) {
    const inbox = await db
        .selectFrom('inbox')
        .select(({ fn }) => [
        fn.countAll().as('messages'),
        fn.min('admitted').as('oldestMessage'),
    ])
        .where('settled', 'is', null)
        .executeTakeFirstOrThrow();
    const outbox = await db
        .selectFrom('outbox')
        .select(({ fn }) => [
        fn.countAll().as('parts'),
        fn.min('queued').as('oldestPart'),
    ])
        .where('settled', 'is', null)
        .executeTakeFirstOrThrow();
    const { deadLetters } = await db
        .selectFrom('inbox')
        .select(({ fn }) => fn.countAll().as('deadLetters'))
        .where('dead', '=', 1)
        .executeTakeFirstOrThrow();
    const { possiblyDoubled, dropped } = await db
        .selectFrom('outbox')
        .select(({ fn }) => [
        fn.coalesce(fn.sum('doubled'), sql.lit(0)).as('possiblyDoubled'),
        fn.coalesce(fn.sum('dropped'), sql.lit(0)).as('dropped'),
    ])
        .executeTakeFirstOrThrow();
    const { unreachable } = await db
        .selectFrom('unreachable')
        .select(({ fn }) => fn.countAll().as('unreachable'))
        .executeTakeFirstOrThrow();
    return { ...inbox, ...outbox, deadLetters, possiblyDoubled, dropped, unreachable };
}
