/** What of a dossier tells more than that it is there, and how far it is. */
export const DOSSIER_DETAILS = ['procedure', 'holder', 'reason', 'missing', 'fee'];
/**
 * The details that each channel carries. Code, state, dates, working days and the office go everywhere.
 * Telegram's servers are abroad (facts, part F): there the rest is shown on a page of ours.
 */
const CARRIED = {
    telegram: [],
    'zalo-oa': DOSSIER_DETAILS,
    'zalo-bot': DOSSIER_DETAILS,
    web: DOSSIER_DETAILS,
    terminal: DOSSIER_DETAILS,
};
export function carriedBy(channel) {
    return CARRIED[channel];
}
/** Whether the dossier has a detail that the channel does not carry. */
export function hasMoreThan(channel, dossier) {
    return DOSSIER_DETAILS.some((detail) => !carriedBy(channel).includes(detail) && isThere(detail, dossier));
}
function isThere(detail, dossier) {
    switch (detail) {
        case 'procedure':
            return dossier.procedureName !== null;
        case 'holder':
            return dossier.holder !== null;
        case 'reason':
            return dossier.reason !== null || (dossier.apology?.reason ?? null) !== null;
        case 'missing':
            return dossier.missing.length > 0;
        case 'fee':
            return dossier.fee !== null;
    }
}
