/** The formula of the ministry's early guidance, n = N / (1 + N·e²), facts part A6. Whole, rounded up. */
export function responsesNeeded(finished, margin = 0.05) {
    return Math.min(finished, Math.ceil(finished / (1 + finished * margin ** 2)));
}
/**
 * How far a share of one half may be off at 95 % with `responses` of `finished` dossiers drawn at random:
 * those who are asked are no longer unknown (finite correction).
 */
export function marginOf(responses, finished) {
    if (finished <= 1 || responses >= finished)
        return 0;
    const correction = (finished - responses) / (finished - 1);
    return 1.959963984540054 * Math.sqrt((0.25 / responses) * correction);
}
/** How many to invite for so many responses, at the share that answered so far. Whole, rounded up. */
export function invitationsNeeded(responses, responseRate) {
    return Math.ceil(responses / responseRate);
}
