const HOUR_MS = 60 * 60_000;
/** How long Zalo lets an Official Account write for free, and at all, after the citizen's last word. */
export const FREE_MS = 48 * HOUR_MS;
export const OPEN_MS = 7 * 24 * HOUR_MS;
/**
 * How something is told unasked. `template`: Zalo's approved wording says that there is news, which itself
 * is kept. `keep`: told when the citizen next writes. `let-go`: by then it would be of no use.
 */
export const WAYS = ['free', 'paid', 'template', 'keep', 'let-go'];
/** Only about what is told unasked: an answer always comes within the free days. */
export function wayToTell({ asked, lasts }, reach) {
    const now = reach.unreachable || reach.silent ? null : wayNow(asked, reach);
    return now ?? (lasts ? 'keep' : 'let-go');
}
/** `null` where it cannot be told now, or costs what nobody asked for. */
function wayNow(asked, reach) {
    switch (reach.channel) {
        case 'telegram':
        case 'zalo-bot':
            return 'free';
        case 'zalo-oa':
            return wayOnZalo(asked, reach);
        case 'web':
        case 'terminal':
            return null;
    }
}
function wayOnZalo(asked, { heard, now, pays, hasTemplate }) {
    const since = heard === null ? Number.POSITIVE_INFINITY : now - heard;
    if (since <= FREE_MS)
        return 'free';
    if (!asked)
        return null;
    if (since <= OPEN_MS && pays)
        return 'paid';
    return since > OPEN_MS && hasTemplate ? 'template' : null;
}
