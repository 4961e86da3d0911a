import { randomBytes } from 'node:crypto';
/**
 * Counts one more under a name, and tells how many of it there are in this week. The name is kept as a hash
 * under the week's salt: without the salt nobody can say any more whom it counted.
 */
export async function countUp(seal, trx, week, name) {
    const key = seal.hash('rating-counter', await saltOf(trx, week), ...name);
    const { n } = await trx
        .insertInto('rating_counters')
        .values({ key, week, n: 1 })
        .onConflict((conflict) => conflict
        .column('key')
        .doUpdateSet(({ eb, ref }) => ({ n: eb(ref('rating_counters.n'), '+', 1) })))
        .returning('n')
        .executeTakeFirstOrThrow();
    return n;
}
/** Made by chance with the first form of a week. */
async function saltOf(trx, week) {
    const fresh = { week, salt: randomBytes(16).toString('hex') };
    await trx
        .insertInto('rating_salts')
        .values(fresh)
        .onConflict((conflict) => conflict.column('week').doNothing())
        .execute();
    const { salt } = await trx
        .selectFrom('rating_salts')
        .select('salt')
        .where('week', '=', week)
        .executeTakeFirstOrThrow();
    return salt;
}
/** Throws away the salts of the weeks that are over, and what was counted under them. */
export async function forgetCounters(trx, week) {
    await trx.deleteFrom('rating_counters').where('week', '<', week).execute();
    await trx.deleteFrom('rating_salts').where('week', '<', week).execute();
}
