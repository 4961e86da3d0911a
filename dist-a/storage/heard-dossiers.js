import { goesBackwards, promised } from "../core/dossier.js";
import { changedAspects } from "../core/dossier-changes.js";
import { maskedDossier } from "../core/masked-dossier.js";
import { dossierOf } from "./dossiers.js";
export async function followedUnheard({ db }, before, atMost) {
    const rows = await db
        .selectFrom('follows')
        .leftJoin('heard_dossiers as heard', 'heard.code', 'follows.dossier')
        .where('follows.tells', '=', 1)
        .where((either) => either.or([either('heard.asked', 'is', null), either('heard.asked', '<', before)]))
        .groupBy('follows.dossier')
        .select(({ fn }) => ['follows.dossier as code', fn.max('heard.asked').as('asked')])
        .execute();
    return rows
        .toSorted((one, other) => (one.asked ?? 0) - (other.asked ?? 0))
        .slice(0, atMost)
        .map(({ code }) => code);
}
export async function hearOf({ write }, code, heard, at) {
    await write(async (trx) => {
        if (heard === 'nothing')
            return await markAsked(trx, code, at);
        const after = maskedDossier(heard);
        const before = await lastHeard(trx, code);
        const { code: _code, state, asOf, ...rest } = after;
        const row = { state, due: promised(after), as_of: asOf, body: JSON.stringify(rest), asked: at };
        await trx
            .insertInto('heard_dossiers')
            .values({ code, ...row })
            .onConflict((conflict) => conflict.column('code').doUpdateSet(row))
            .execute();
        const what = before === null ? [] : changedAspects(before, after);
        if (before === null || what.length === 0)
            return;
        await trx
            .insertInto('dossier_changes')
            .values({
            dossier: code,
            at: asOf,
            was: before.state,
            state,
            what: JSON.stringify(what),
            backwards: goesBackwards(before.state, state) ? 1 : 0,
            tell: 1,
        })
            .execute();
    });
}
async function markAsked(trx, code, at) {
    await trx
        .insertInto('heard_dossiers')
        .values({ code, asked: at, state: null, due: null, as_of: null, body: null })
        .onConflict((conflict) => conflict.column('code').doUpdateSet({ asked: at }))
        .execute();
}
async function lastHeard(trx, code) {
    const row = await trx
        .selectFrom('heard_dossiers')
        .select(['state', 'as_of', 'body'])
        .where('code', '=', code)
        .executeTakeFirst();
    if (row === undefined || row.state === null || row.as_of === null || row.body === null)
        return null;
    return dossierOf({ code, state: row.state, as_of: row.as_of, body: row.body });
}
/** Who begins to follow starts from what they have just seen, not from what was heard long ago. */
export async function startAfresh(trx, code) {
    await trx
        .deleteFrom('heard_dossiers')
        .where('code', '=', code)
        .where('code', 'not in', (from) => from.selectFrom('follows').select('dossier').where('tells', '=', 1))
        .execute();
}
