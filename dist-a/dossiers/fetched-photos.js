/** Photos hold up the citizens who sent them; more at once would hold up all others too. */
const MOST_AT_ONCE = 8;
export function createPhotoOf(fetch, read) {
    let inHand = 0;
    return async (from, photo) => {
        if (inHand >= MOST_AT_ONCE)
            return { kind: 'unavailable' };
        inHand += 1;
        try {
            const fetched = await fetch(from, photo);
            return typeof fetched === 'string' ? { kind: fetched } : await read(fetched);
        }
        finally {
            inHand -= 1;
        }
    };
}
