import { addDays, instantOf } from "../core/local-time.js";
export async function deadlines({ db }, at, soonUntil) {
    const counted = await db
        .selectFrom('dossiers')
        .select(({ fn }) => [
        fn.countAll().as('all'),
        fn.countAll().filterWhere('due', '<', at).as('late'),
    ])
        .where('state', 'in', ['received', 'processing'])
        .where('due', '<', instantOf(addDays(soonUntil, 1)))
        .executeTakeFirstOrThrow();
    return { soon: counted.all - counted.late, late: counted.late };
}
