const HOUR_MS = 60 * 60_000;
/** Wrong second facts: an hour by one citizen (on the web: from one address). */
const BY_CALLER = 5;
/** A day for one dossier: as many draws at four digits as anybody gets, from however many chats. */
const ON_DOSSIER = 5;
/** An hour in the whole office: beyond it answers to guesses are slow, but given. */
const IN_OFFICE = 300;
/** Answers to a guess are given no sooner: what was found, or how soon, is not to be read off a clock. */
export const HOLD_MS = 300;
const SLOW_HOLD_MS = 5_000;
export function guessBudgets(codes, world) {
    const byCaller = {
        kind: 'budget',
        key: `dossier-wrong-by:${world.caller}`,
        limit: BY_CALLER,
        windowMs: HOUR_MS,
    };
    const inOffice = {
        kind: 'budget',
        key: 'dossier-wrong',
        limit: IN_OFFICE,
        windowMs: HOUR_MS,
    };
    const isOut = ({ key }) => world.refused.some((claim) => claim.kind === 'budget' && claim.key === key);
    return {
        isCallerOut: isOut(byCaller),
        isLocked: (code) => isOut(onDossier(code)),
        holdMs: isOut(inOffice) ? SLOW_HOLD_MS : HOLD_MS,
        claims: (wrong) => [byCaller, ...codes.map(onDossier), inOffice]
            .filter((budget) => !isOut(budget))
            .map((budget) => (wrong ? budget : { ...budget, checkOnly: true })),
    };
}
function onDossier(code) {
    return {
        kind: 'budget',
        key: `dossier-wrong-on:${code}`,
        limit: ON_DOSSIER,
        windowMs: 24 * HOUR_MS,
    };
}
