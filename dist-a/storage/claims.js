import { isHandOverKept } from "./handed-questions.js";
import { isOneTimeLeft, spendOneTime } from "./one-time.js";
import { isSlipOpen } from "./slips.js";
import { isSurveyOpen, wasSurveyed } from "./survey-runs.js";
/** The claims that do not hold. */
export async function refusedClaims(room, trx, claims, claimant) {
    const refused = [];
    for (const claim of claims) {
        if (!(await holds(room, trx, claim, claims, claimant)))
            refused.push(claim);
    }
    return refused;
}
async function holds(room, trx, claim, claims, { citizen, at }) {
    switch (claim.kind) {
        case 'budget':
            return await hasLeft(room, trx, claim, claims, at);
        case 'one-time':
            return await isOneTimeLeft(room, trx, claim.token, at);
        case 'survey-open':
            return citizen !== null && (await isSurveyOpen(trx, claim.run, citizen, at));
        case 'hand-over-new':
            return !(await isHandOverKept(trx, claim.code));
        case 'survey-new':
            return !(await wasSurveyed(room, trx, claim.dossier));
        case 'slip':
            return await isSlipOpen(room, trx, claim.code, at);
    }
}
async function hasLeft(room, trx, { key, limit }, claims, at) {
    const { used } = await trx
        .selectFrom('budget_uses')
        .select(({ fn }) => fn.countAll().as('used'))
        .where('key', '=', keyHash(room, key))
        .where('until', '>', at)
        .executeTakeFirstOrThrow();
    const asked = claims.filter((claim) => claim.kind === 'budget' && claim.key === key).length;
    return used + asked <= limit;
}
/** Counts a use of each budget, from now until its window has passed; uses up the tokens. */
export async function useClaims(room, trx, claims, at) {
    const uses = claims.flatMap((claim) => claim.kind === 'budget' && claim.checkOnly !== true
        ? [{ key: keyHash(room, claim.key), until: at + claim.windowMs }]
        : []);
    if (uses.length > 0)
        await trx.insertInto('budget_uses').values(uses).execute();
    for (const claim of claims) {
        if (claim.kind === 'one-time')
            await spendOneTime(room, trx, claim.token, at);
    }
}
/** A key may name a citizen, or hold what one typed. */
function keyHash({ seal }, key) {
    return seal.hash('budget', key);
}
