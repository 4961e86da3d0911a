import { randomUUID } from 'node:crypto';
import { isoWeekOf, localDay } from "../core/local-time.js";
import { mask } from "../core/mask.js";
import { takeSlip } from "./slips.js";
import { closeRun } from "./survey-close.js";
import { beginSurvey, countInvitations } from "./survey-runs.js";
/** A survey that was begun goes on for a day. */
export const GOES_ON_MS = 24 * 60 * 60_000;
const KINDS = [
    'survey-begun',
    'survey-counted',
    'survey-answered',
    'survey-closed',
    'survey-contact',
    'slip-taken',
];
export function isSurveyEvent(event) {
    return KINDS.includes(event.kind);
}
export async function applySurveyEvent(room, trx, event, turn) {
    switch (event.kind) {
        case 'survey-begun':
            return await beginSurvey(room, trx, event.survey, turn);
        case 'survey-counted':
            return await countInvitations(trx, event.service, isoWeekOf(localDay(turn.at)), event);
        case 'survey-answered':
            return await keepDraft(trx, event.run, event.draft, turn);
        case 'survey-closed':
            await closeRun(room, trx, event.run, event.draft, 'chat', { at: turn.at, seconds: null });
            return;
        case 'slip-taken': {
            const { citizen, from } = turn;
            return await takeSlip(room, trx, event, { citizen, channel: from.channel });
        }
        case 'survey-contact':
            return await openContactTask(room, trx, event, turn);
    }
}
async function keepDraft(trx, run, draft, { seq, at }) {
    const row = await trx
        .selectFrom('survey_runs')
        .select('turns')
        .where('run', '=', run)
        .executeTakeFirstOrThrow();
    const comment = draft.comment === null ? null : mask(draft.comment);
    await trx
        .updateTable('survey_runs')
        .set({
        draft: JSON.stringify({ ...draft, comment }),
        turns: JSON.stringify([...JSON.parse(row.turns), seq]),
        touched: at,
        until: at + GOES_ON_MS,
        reach: null,
        remind_at: null,
    })
        .where('run', '=', run)
        .execute();
}
async function openContactTask({ seal }, trx, { run, reason, due }, { citizen, from, at }) {
    const { procedure, unit } = await trx
        .selectFrom('survey_runs')
        .select(['procedure', 'unit'])
        .where('run', '=', run)
        .executeTakeFirstOrThrow();
    const key = randomUUID();
    const reach = seal.seal(JSON.stringify(from), `task:${key}`);
    await trx
        .insertInto('rating_tasks')
        .values({ key, opened: localDay(at), due, reason, procedure, unit, citizen, reach })
        .execute();
}
