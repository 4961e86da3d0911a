import { toMenu } from "./choices.js";
import { goOn } from "./survey.js";
import { turn } from "./turn.js";
const HOUR_MS = 60 * 60_000;
const DAY_MS = 24 * HOUR_MS;
/** Wrong codes an hour: by one caller, and in the whole office. */
const BY_CALLER = 5;
const IN_OFFICE = 300;
/** The code of a slip of paper was typed: its survey becomes this chat's. */
export const takeSlip = ({ code }, session, world) => {
    const { say, refused, kept, now, content } = world;
    const told = (id, claims = []) => ({
        ...turn('rating', [], [{ text: say(id), choices: [toMenu(world)] }], { at: 'start' }),
        claims,
    });
    const budgets = wrongBudgets(world);
    if (refused.some(({ kind }) => kind === 'budget'))
        return told('slip-too-often');
    if (refused.some((claim) => claim.kind === 'slip' && claim.code === code)) {
        return told('slip-unknown', budgets);
    }
    const { run, token } = kept.freshSurvey;
    const until = now + content.settings.ratings.openDays * DAY_MS;
    const service = { procedure: null, field: null, unit: null, channel: null, drawn: false };
    const taken = { run, token, service, draft: null, until };
    const around = { ...world, kept: { ...kept, surveys: [taken, ...kept.surveys] } };
    const asked = goOn({ run }, session, around);
    return {
        ...asked,
        events: [{ kind: 'slip-taken', code, run, until }],
        claims: [
            { kind: 'slip', code },
            ...budgets.map((budget) => ({ ...budget, checkOnly: true })),
        ],
    };
};
function wrongBudgets({ caller }) {
    return [
        { kind: 'budget', key: `slip-wrong-by:${caller}`, limit: BY_CALLER, windowMs: HOUR_MS },
        { kind: 'budget', key: 'slip-wrong', limit: IN_OFFICE, windowMs: HOUR_MS },
    ];
}
