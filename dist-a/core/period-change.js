/**
 * From one period to the next, of different people: Newcombe's interval of a difference, made of the two
 * intervals. https://doi.org/10.1002/(SICI)1097-0258(19980430)17:8<873::AID-SIM779>3.0.CO;2-I
 */
export function changeBetween(before, after) {
    const by = after.share - before.share;
    const low = by - Math.hypot(after.share - after.low, before.high - before.share);
    const high = by + Math.hypot(after.high - after.share, before.share - before.low);
    return { by, low, high, is: low > 0 || high < 0 ? 'clear' : 'maybe-chance' };
}
