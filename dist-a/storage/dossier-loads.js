import { goesBackwards, promised } from "../core/dossier.js";
import { changedAspects } from "../core/dossier-changes.js";
import { maskedDossier } from "../core/masked-dossier.js";
import { dossierOf, lookupHash, phoneHash } from "./dossiers.js";
/** Rows to a statement: databases limit what one may bind. */
const AT_ONCE = 500;
/** Masking and hashing take longer than all else: they are done before the file is held, and once. */
export function readyDossiers({ db, write, seal }, loaded) {
    const rows = loaded.map((row) => rowOf(seal, row));
    return {
        compare: async () => await comparisonOf(db, await sort(db, rows)),
        apply: async (load) => await write((trx) => takeOver(trx, rows, load)),
    };
}
async function takeOver(trx, rows, load) {
    const sorted = await sort(trx, rows);
    const comparison = await comparisonOf(trx, sorted);
    await put(trx, [...sorted.added, ...sorted.changed.map(({ row }) => row)]);
    for (const codes of chunks(sorted.same)) {
        await trx
            .updateTable('dossiers')
            .set({ as_of: load.asOf })
            .where('code', 'in', codes)
            .where('as_of', '<', load.asOf)
            .execute();
    }
    await recordChanges(trx, sorted.changed, load);
    await trx
        .insertInto('dossier_loads')
        .values({
        at: load.at,
        as_of: load.asOf,
        source: load.from,
        rows: rows.length,
        added: comparison.added,
        changed: comparison.changed,
        backwards: comparison.backwards.length,
    })
        .execute();
    return comparison;
}
/** What is stored of a row: masked texts, and facts as keyed hashes. */
function rowOf(seal, { dossier, lookupCode, phone }) {
    const { code, state, asOf, ...rest } = maskedDossier(dossier);
    const { finished } = rest;
    const body = JSON.stringify(rest);
    const facts = {
        lookup_hash: lookupHash(seal, code, lookupCode),
        phone_hash: phoneHash(seal, code, phone),
    };
    const digest = seal.hash('dossier', state, body, facts.lookup_hash ?? '', facts.phone_hash ?? '');
    return { code, state, due: promised(dossier), as_of: asOf, body, digest, ...facts, finished };
}
/** Of a code that stands there twice, the last row counts. */
async function sort(db, rows) {
    const wanted = [...new Map(rows.map((row) => [row.code, row])).values()];
    const known = new Map();
    for (const some of chunks(wanted)) {
        const found = await db
            .selectFrom('dossiers')
            .select(['code', 'digest', 'as_of'])
            .where('code', 'in', some.map(({ code }) => code))
            .execute();
        for (const { code, ...row } of found)
            known.set(code, row);
    }
    const added = wanted.filter(({ code }) => !known.has(code));
    const seen = wanted.filter(({ code }) => known.has(code));
    const timely = seen.filter(({ code, as_of }) => as_of >= (known.get(code)?.as_of ?? 0));
    const isSame = ({ code, digest }) => known.get(code)?.digest === digest;
    return {
        known: seen.length,
        added,
        changed: await withBefore(db, timely.filter((row) => !isSame(row))),
        same: timely.filter(isSame).map(({ code }) => code),
        older: seen.length - timely.length,
    };
}
async function withBefore(db, rows) {
    const before = new Map();
    for (const some of chunks(rows)) {
        const found = await db
            .selectFrom('dossiers')
            .select(['code', 'state', 'as_of', 'body'])
            .where('code', 'in', some.map(({ code }) => code))
            .execute();
        for (const row of found)
            before.set(row.code, dossierOf(row));
    }
    return rows.flatMap((row) => {
        const was = before.get(row.code);
        return was === undefined
            ? []
            : [{ row, was: was.state, aspects: changedAspects(was, dossierOf(row)) }];
    });
}
async function comparisonOf(db, { known, added, changed, same, older }) {
    const backwards = changed
        .filter(({ row, was }) => goesBackwards(was, row.state))
        .map(({ row, was }) => ({ code: row.code, was, is: row.state }));
    return {
        known,
        added: added.length,
        changed: changed.length,
        unchanged: same.length,
        older,
        otherState: changed.filter(({ row, was }) => row.state !== was).length,
        backwards,
        tellings: await tellings(db, changed.filter(isWorthTelling).map(({ row }) => row.code)),
    };
}
async function tellings(db, codes) {
    let count = 0;
    for (const some of chunks(codes)) {
        const { n } = await db
            .selectFrom('follows')
            .select(({ fn }) => fn.countAll().as('n'))
            .where('dossier', 'in', some)
            .where('tells', '=', 1)
            .executeTakeFirstOrThrow();
        count += n;
    }
    return count;
}
async function put(trx, rows) {
    for (const some of chunks(rows)) {
        await trx
            .insertInto('dossiers')
            .values([...some])
            .onConflict((conflict) => conflict.column('code').doUpdateSet(({ ref }) => ({
            state: ref('excluded.state'),
            due: ref('excluded.due'),
            as_of: ref('excluded.as_of'),
            body: ref('excluded.body'),
            digest: ref('excluded.digest'),
            lookup_hash: ref('excluded.lookup_hash'),
            phone_hash: ref('excluded.phone_hash'),
            finished: ref('excluded.finished'),
        })))
            .execute();
    }
}
async function recordChanges(trx, changed, { asOf, tell }) {
    const rows = changed.filter(isWorthTelling).map(({ row, was, aspects }) => ({
        dossier: row.code,
        at: asOf,
        was,
        state: row.state,
        what: JSON.stringify(aspects),
        backwards: goesBackwards(was, row.state) ? 1 : 0,
        tell: tell ? 1 : 0,
    }));
    for (const some of chunks(rows))
        await trx
            .insertInto('dossier_changes')
            .values([...some])
            .execute();
}
function isWorthTelling({ aspects }) {
    return aspects.length > 0;
}
function chunks(items) {
    return Array.from({ length: Math.ceil(items.length / AT_ONCE) }, (_, i) => items.slice(i * AT_ONCE, (i + 1) * AT_ONCE));
}
