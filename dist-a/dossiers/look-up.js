import { randomBytes } from 'node:crypto';
import { faultSummary } from "../core/fault.js";
import { MOST_LISTED, maySee, } from "../core/look-up.js";
/** The same length as every one-time token: 128 random bits. */
const TOKEN_BYTES = 16;
/** Fetches what a turn needs of dossiers. What a source fails to tell is left out, and said to be. */
export async function fetchDossiers({ codes, typed, all, token }, from, now, { source, records, facts, log }) {
    const held = await records.heldBy(from);
    const oneTime = token === null ? null : await records.oneTimeOf(token, now);
    const seen = held.filter((each) => maySee(each, from.channel, now)).map(({ code }) => code);
    const ask = async (code) => {
        if (oneTime?.code === code)
            return by('one-time', await source.readDossier(code));
        if (seen.includes(code))
            return by('held', await source.readDossier(code));
        return typed === null ? null : await source.openDossier(code, typed, facts);
    };
    const listed = all ? seen.slice(0, MOST_LISTED) : [];
    const wanted = new Set([...codes, ...listed, ...(oneTime === null ? [] : [oneTime.code])]);
    let unavailable = false;
    const answers = await Promise.all([...wanted].map(async (code) => {
        try {
            return [code, await ask(code)];
        }
        catch (error) {
            unavailable = true;
            log.warn('dossier-source-failed', { fault: faultSummary(error, [code, typed ?? '']) });
            return [code, null];
        }
    }));
    const found = new Map(answers.flatMap(([code, dossier]) => (dossier === null ? [] : [[code, dossier]])));
    const withinMs = source.answersWithinMs ?? 0;
    const freshToken = randomBytes(TOKEN_BYTES).toString('base64url');
    return { held, found, oneTime, freshToken, unavailable, withinMs };
}
function by(how, dossier) {
    return dossier === null ? null : { dossier, by: how };
}
