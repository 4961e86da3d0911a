import { lookupCodeOf, phoneDigitsOf } from "../core/second-fact.js";
export async function readDossier({ db }, code) {
    const row = await db
        .selectFrom('dossiers')
        .select(['code', 'state', 'as_of', 'body'])
        .where('code', '=', code)
        .executeTakeFirst();
    return row === undefined ? null : dossierOf(row);
}
/** The row is asked for by the fact too: whatever does not match finds nothing, at the same cost. */
export async function openDossier({ db, seal }, code, typed, facts) {
    const lookup = facts.includes('lookup-code') ? lookupHash(seal, code, typed) : null;
    const phone = facts.includes('phone-digits') ? phoneHash(seal, code, typed) : null;
    const row = await db
        .selectFrom('dossiers')
        .select(['code', 'state', 'as_of', 'body', 'lookup_hash'])
        .where('code', '=', code)
        .where((either) => either.or([either('lookup_hash', '=', lookup), either('phone_hash', '=', phone)]))
        .executeTakeFirst();
    if (row === undefined)
        return null;
    const isLookup = lookup !== null && row.lookup_hash === lookup;
    return { dossier: dossierOf(row), by: isLookup ? 'lookup-code' : 'phone-digits' };
}
/** Bound to the code, so that equal facts of two dossiers do not look equal. `null` for no such fact. */
export function lookupHash(seal, code, fact) {
    const lookup = fact === null ? null : lookupCodeOf(fact);
    return lookup === null ? null : seal.hash('lookup-code', code, lookup);
}
export function phoneHash(seal, code, phone) {
    const digits = phone === null ? null : phoneDigitsOf(phone);
    return digits === null ? null : seal.hash('phone-digits', code, digits);
}
export function dossierOf({ code, state, as_of, body }) {
    return {
        ...JSON.parse(body),
        code,
        state,
        asOf: as_of,
    };
}
export async function newestLoad({ db }) {
    const { newest } = await db
        .selectFrom('dossier_loads')
        .select(({ fn }) => fn.max('as_of').as('newest'))
        .executeTakeFirstOrThrow();
    return newest;
}
export async function finishedDossiers({ db }, from, until) {
    const rows = await db
        .selectFrom('dossiers')
        .select('body')
        .where('finished', '>=', from)
        .where('finished', '<', until)
        .execute();
    const counts = new Map();
    for (const { body } of rows) {
        const { procedureCode } = JSON.parse(body);
        counts.set(procedureCode, (counts.get(procedureCode) ?? 0) + 1);
    }
    return [...counts].map(([procedureCode, dossiers]) => ({ procedureCode, dossiers }));
}
