/** More keys than this and the one untouched for longest is forgotten, that is, full again. */
const MOST_KEYS = 20_000;
/** A token bucket for each key: `burst` at once, and as many again in every `windowMs`. */
export function createRateLimit(burst, windowMs, clock) {
    const buckets = new Map();
    const msEach = windowMs / burst;
    return (key) => {
        const now = clock();
        const bucket = buckets.get(key) ?? { left: burst, at: now };
        buckets.delete(key);
        const left = Math.min(burst, bucket.left + (now - bucket.at) / msEach);
        const taken = left >= 1;
        buckets.set(key, { left: taken ? left - 1 : left, at: now });
        if (buckets.size > MOST_KEYS)
            forgetOldest(buckets);
        return taken ? 0 : Math.ceil((1 - left) * msEach);
    };
}
function forgetOldest(buckets) {
    for (const oldest of buckets.keys()) {
        buckets.delete(oldest);
        return;
    }
}
