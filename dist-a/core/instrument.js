/** Every criterion has an answer: the form counts as complete. */
export function isComplete({ criteria }, scores) {
    return criteria.every(({ key }) => Object.hasOwn(scores, key));
}
/** From here down somebody is asked what went wrong. */
export function isLow(score) {
    return score !== 'na' && score <= 2;
}
