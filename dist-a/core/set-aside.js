import { localMinutes } from "./local-time.js";
/** A family's dossiers of one week, rated by who handed them in. */
export const MOST_OF_A_CHAT = 5;
const WINDOW_MS = 10 * 60_000;
/** A busy desk's people who answer of themselves, and those whom one load of dossiers invites. */
export const MOST_OF_A_WINDOW = { volunteers: 8, drawn: 40 };
/** All the same in so long a form, sooner than anybody reads it. */
export const LONG_FORM = 12;
export const SECONDS_A_QUESTION = 2;
const NIGHT = { from: 23 * 60, to: 5 * 60 };
/** `null` for nearly all. The first reason that fits, the surest first. */
export function setAsideReason(sending) {
    const { drawn, ofChat, ofWindow } = sending;
    if (ofChat > MOST_OF_A_CHAT)
        return 'one-many';
    if (ofWindow > MOST_OF_A_WINDOW[drawn ? 'drawn' : 'volunteers'])
        return 'burst';
    if (isStraightLine(sending))
        return 'straight-line';
    return isNight(sending.at) ? 'odd-hours' : null;
}
/** What the forms of one window are counted under. */
export function windowOf(at, unit, drawn) {
    return JSON.stringify([Math.floor(at / WINDOW_MS), unit, drawn]);
}
function isStraightLine({ scores, seconds }) {
    const given = Object.values(scores);
    if (seconds === null || given.length < LONG_FORM)
        return false;
    return new Set(given).size === 1 && seconds < given.length * SECONDS_A_QUESTION;
}
function isNight(at) {
    const minutes = localMinutes(at);
    return minutes >= NIGHT.from || minutes < NIGHT.to;
}
