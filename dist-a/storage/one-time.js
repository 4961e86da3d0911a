export async function keepOneTime(room, trx, token, what, until) {
    await trx
        .insertInto('one_time')
        .values({ token: tokenHash(room, token), what: JSON.stringify(what), until })
        .execute();
}
export async function oneTimeOf(room, token, at) {
    const row = await room.db
        .selectFrom('one_time')
        .select('what')
        .where('token', '=', tokenHash(room, token))
        .where('until', '>', at)
        .executeTakeFirst();
    return row === undefined ? null : JSON.parse(row.what);
}
export async function isOneTimeLeft(room, trx, token, at) {
    const row = await trx
        .selectFrom('one_time')
        .select('token')
        .where('token', '=', tokenHash(room, token))
        .where('until', '>', at)
        .executeTakeFirst();
    return row !== undefined;
}
export async function spendOneTime(room, trx, token, at) {
    const row = await trx
        .deleteFrom('one_time')
        .where('token', '=', tokenHash(room, token))
        .where('until', '>', at)
        .returning('what')
        .executeTakeFirst();
    return row === undefined ? null : JSON.parse(row.what);
}
function tokenHash({ seal }, token) {
    return seal.hash('one-time', token);
}
