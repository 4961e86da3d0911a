/** Scales go from 0 to 9 at most, so that a score is one sign. */
export const HIGHEST_SCORE = 9;
const NOT_APPLICABLE = '-';
/** The criteria of a form, and its scores as a digit each, `-` where one does not apply. */
export function scoreSigns(scores) {
    const criteria = Object.keys(scores).toSorted();
    return { criteria, signs: criteria.map((key) => signOf(scores[key] ?? 'na')).join('') };
}
/** `null` where it does not apply, or was not asked (`at` is −1). */
export function scoreAt(signs, at) {
    const sign = signs[at];
    return sign === undefined || sign === NOT_APPLICABLE ? null : Number(sign);
}
function signOf(score) {
    return score === 'na' ? NOT_APPLICABLE : String(score);
}
