import { instantOf, isoWeekOf, localDay } from "../core/local-time.js";
import { surveyedHash } from "./survey-runs.js";
/** Nothing more is done about these. */
const ENDED = ['refused', 'stopped', 'returned'];
export function createRoundRecords(room) {
    const { write } = room;
    return {
        async openRound({ id, unit, from, until, target, opened }) {
            const row = { id, unit, from_day: from, until_day: until, target, opened };
            await write((trx) => trx
                .insertInto('survey_rounds')
                .values({ ...row, closed: null, draw: null })
                .execute());
        },
        async closeRound(id, on) {
            const closed = await write((trx) => trx
                .updateTable('survey_rounds')
                .set({ closed: on })
                .where('id', '=', id)
                .where('closed', 'is', null)
                .returning('id')
                .executeTakeFirst());
            return closed !== undefined;
        },
        rounds: () => rounds(room),
        drawable: (from, until, unit) => drawable(room, from, until, unit),
        async noteDraw(id, draw) {
            await write((trx) => trx
                .updateTable('survey_rounds')
                .set({ draw: JSON.stringify(draw) })
                .where('id', '=', id)
                .execute());
        },
        answeredIn: (round) => answeredIn(room, round),
    };
}
async function rounds({ db }) {
    const rows = await db
        .selectFrom('survey_rounds')
        .selectAll()
        .orderBy('opened')
        .orderBy('id')
        .execute();
    return rows.map(({ id, unit, from_day, until_day, target, opened, closed, draw }) => ({
        id,
        unit,
        from: from_day,
        until: until_day,
        target,
        opened,
        closed,
        draw: draw === null ? null : JSON.parse(draw),
    }));
}
async function drawable({ db, seal }, from, until, unit) {
    const rows = await db
        .selectFrom('dossiers')
        .select(['code', 'body', 'as_of'])
        .where('state', 'in', [...ENDED])
        .where('as_of', '>=', instantOf(from))
        .orderBy('code')
        .execute();
    const surveyed = new Set((await db.selectFrom('surveyed').select('dossier').execute()).map(({ dossier }) => dossier));
    return rows.flatMap(({ code, body, as_of }) => {
        const { procedureCode, holder, finished } = JSON.parse(body);
        const ended = localDay(finished ?? as_of);
        const isOf = unit === null || holder?.name === unit;
        if (!isOf || ended < from || ended > until)
            return [];
        if (surveyed.has(surveyedHash(seal, code)))
            return [];
        return [{ code, procedureCode, unit: holder?.name ?? null }];
    });
}
async function answeredIn({ db }, { from, until, unit }) {
    let answers = db
        .selectFrom('responses')
        .select(({ fn }) => fn.countAll().as('n'))
        .where('week', '>=', isoWeekOf(from))
        .where('week', '<=', isoWeekOf(until))
        .where('complete', '=', 1)
        .where('drawn', '=', 1)
        .where('set_aside', 'is', null);
    if (unit !== null)
        answers = answers.where('unit', '=', unit);
    return (await answers.executeTakeFirstOrThrow()).n;
}
