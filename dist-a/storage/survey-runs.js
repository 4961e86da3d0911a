import { randomBytes } from 'node:crypto';
import { addDays, localDay } from "../core/local-time.js";
/** Longer than any dossier is worked on. */
const SURVEYED_DAYS = 730;
/** 64 random bits: too many to guess within the days that a survey is open. */
export function freshSurvey(seal) {
    const run = randomBytes(8).toString('hex');
    return { run, token: surveyTokenOf(seal, run) };
}
/** Of its page, made anew whenever it is needed. */
export function surveyTokenOf(seal, run) {
    return seal.hash('survey-page', run);
}
export function surveyTokenHash(seal, token) {
    return seal.hash('survey-token', token);
}
/** Those that are over too, until they are swept. */
export async function surveysOf({ db, seal }, citizen) {
    const rows = await db
        .selectFrom('survey_runs')
        .select([...OPEN])
        .where('citizen', '=', citizen)
        .orderBy('touched', 'desc')
        .orderBy('until', 'desc')
        .execute();
    return rows.map((row) => openSurvey(seal, row));
}
export async function surveyOf({ db, seal }, token, at) {
    const row = await db
        .selectFrom('survey_runs')
        .select([...OPEN])
        .where('token', '=', surveyTokenHash(seal, token))
        .where('until', '>', at)
        .executeTakeFirst();
    return row === undefined ? null : openSurvey(seal, row);
}
const OPEN = ['run', 'procedure', 'field', 'unit', 'channel', 'drawn', 'draft', 'until'];
function openSurvey(seal, row) {
    const { run, draft, until } = row;
    return {
        run,
        token: surveyTokenOf(seal, run),
        service: serviceOf(row),
        draft: draft === null ? null : JSON.parse(draft),
        until,
    };
}
export function serviceOf(row) {
    const { procedure, field, unit, channel, drawn } = row;
    return { procedure, field, unit, channel, drawn: drawn === 1 };
}
export async function beginSurvey({ seal }, trx, survey, { citizen, from, at }) {
    const { run, remindAt } = survey;
    const reach = remindAt === null ? null : seal.seal(JSON.stringify(from), `remind:${run}`);
    await insertRun({ seal }, trx, survey, { citizen, reach, batch: null, at });
}
export async function insertRun({ seal }, trx, { run, dossier, service, until, remindAt, mode }, of) {
    if (dossier !== null) {
        const surveyed = {
            dossier: surveyedHash(seal, dossier),
            until: addDays(localDay(of.at), SURVEYED_DAYS),
        };
        await trx.insertInto('surveyed').values(surveyed).execute();
    }
    const { drawn, ...rest } = service;
    const token = surveyTokenHash(seal, surveyTokenOf(seal, run));
    const { citizen, reach, batch } = of;
    await trx
        .insertInto('survey_runs')
        .values({
        ...rest,
        drawn: drawn ? 1 : 0,
        run,
        citizen,
        token,
        until,
        reach,
        remind_at: remindAt,
        mode: mode ?? null,
        batch,
    })
        .execute();
}
export async function wasSurveyed({ seal }, trx, dossier) {
    const row = await trx
        .selectFrom('surveyed')
        .select('dossier')
        .where('dossier', '=', surveyedHash(seal, dossier))
        .executeTakeFirst();
    return row !== undefined;
}
export async function isSurveyOpen(trx, run, citizen, at) {
    const row = await trx
        .selectFrom('survey_runs')
        .select('run')
        .where('run', '=', run)
        .where('citizen', '=', citizen)
        .where('until', '>', at)
        .executeTakeFirst();
    return row !== undefined;
}
/** Counts in a week how many were invited about a service, or reached. */
export async function countInvitations(trx, service, week, { invited, reached }) {
    const { procedure, field, unit, channel, drawn } = service;
    await trx
        .insertInto('survey_invitations')
        .values({
        week,
        procedure: procedure ?? '',
        field: field ?? '',
        unit: unit ?? '',
        channel: channel ?? '',
        drawn: drawn ? 1 : 0,
        invited,
        reached,
    })
        .onConflict((conflict) => conflict
        .columns(['week', 'procedure', 'field', 'unit', 'channel', 'drawn'])
        .doUpdateSet(({ eb, ref }) => ({
        invited: eb(ref('survey_invitations.invited'), '+', invited),
        reached: eb(ref('survey_invitations.reached'), '+', reached),
    })))
        .execute();
}
export function surveyedHash(seal, dossier) {
    return seal.hash('surveyed', dossier);
}
