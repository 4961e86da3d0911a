/** So long after its second fact was given a web conversation, a bare secret, sees a dossier again. */
const WEB_TRUST_MS = 15 * 60_000;
/** Longer lists are not read on a phone. */
export const MOST_LISTED = 6;
/** Whether a chat may see what it holds without the second fact. */
export function maySee({ how, touched }, channel, now) {
    return how === 'counter' || channel !== 'web' || now - touched < WEB_TRUST_MS;
}
export const NOTHING_LOOKED_UP = {
    held: [],
    found: new Map(),
    oneTime: null,
    freshToken: '',
    unavailable: false,
    withinMs: 0,
};
