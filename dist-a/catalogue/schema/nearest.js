/** The name most like the one written, `undefined` when none is like it. */
export function nearest(written, names) {
    let best;
    let least = Math.max(2, Math.ceil(written.length / 3)) + 1;
    for (const name of names) {
        const slips = distance(written.toLowerCase(), name.toLowerCase());
        if (slips < least) {
            least = slips;
            best = name;
        }
    }
    return best;
}
/** How many letters to change, add or take away (Levenshtein). */
function distance(a, b) {
    let row = Array.from({ length: b.length + 1 }, (_, i) => i);
    for (let i = 1; i <= a.length; i++) {
        const next = [i];
        for (let j = 1; j <= b.length; j++) {
            const kept = (row[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1);
            next.push(Math.min(kept, (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1));
        }
        row = next;
    }
    return row[b.length] ?? 0;
}
