/**
 * The ten states of the national portal, in the order of their numbers: 1 Mới đăng ký … 10 Đã trả kết
 * quả (facts, part B4). `Sắp đến hạn` and `Quá hạn` are derived, never stored.
 */
export const DOSSIER_STATES = [
    'registered',
    'received',
    'refused',
    'processing',
    'supplement',
    'payment',
    'withdrawn',
    'stopped',
    'done',
    'returned',
];
/** When the result is promised now: an apology's date takes the place of the first one. */
export function promised({ due, apology }) {
    return apology?.newDue ?? due;
}
/** Nothing more will happen: refused, withdrawn, stopped, or given back. */
export function isEnded(state) {
    return STAGE[state] === ENDED;
}
/** Whether a dossier that was `was` cannot properly become `is`: it is flagged, not refused. */
export function goesBackwards(was, is) {
    return STAGE[is] < STAGE[was];
}
const ENDED = 4;
/** While it is worked on a dossier goes to and fro between asking for papers, for money, and work. */
const STAGE = {
    registered: 0,
    received: 1,
    processing: 2,
    supplement: 2,
    payment: 2,
    done: 3,
    refused: ENDED,
    withdrawn: ENDED,
    stopped: ENDED,
    returned: ENDED,
};
