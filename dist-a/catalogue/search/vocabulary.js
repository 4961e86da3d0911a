import Fuse from 'fuse.js';
import { phraseSyllables } from "../../core/syllable.js";
import { soundOf } from "./spelling.js";
export function vocabularyOf(passages, words) {
    const terms = new Map();
    const pairs = new Set();
    const typed = new Set();
    const seen = new Set();
    const bySound = new Map();
    const sounds = new Map();
    const soundsOf = (...pair) => pair
        .map(({ folded }) => {
        const sound = sounds.get(folded) ?? soundOf(folded);
        if (sounds.size < MOST_SOUNDS)
            sounds.set(folded, sound);
        return sound;
    })
        .join(' ');
    for (const row of [...passages, ...phrasesOf(words).map(phraseSyllables)]) {
        row.forEach((term, at) => {
            terms.set(term.folded, term);
            typed.add(term.typed);
            const next = row[at + 1];
            if (!next)
                return;
            const pair = `${term.typed} ${next.typed}`;
            pairs.add(`${term.folded} ${next.folded}`);
            if (seen.has(pair))
                return;
            seen.add(pair);
            const sound = soundsOf(term, next);
            const alike = bySound.get(sound);
            if (alike)
                alike.push([term, next]);
            else
                bySound.set(sound, [[term, next]]);
        });
    }
    const nearest = nearestIn([...terms.keys()]);
    return {
        has: (folded) => terms.has(folded),
        hasTyped: (each) => typed.has(each),
        hasPair: (first, second) => pairs.has(`${first.folded} ${second.folded}`),
        soundsLike: (first, second) => (bySound.get(soundsOf(first, second)) ?? []).toSorted((a, b) => changes(a, first, second) - changes(b, first, second)),
        nearest: (folded) => terms.get(nearest(folded) ?? ''),
    };
}
function changes([one, two], first, second) {
    return Number(one.folded !== first.folded) + Number(two.folded !== second.folded);
}
/** Sounds are kept for this many syllables: there are not more of them. */
const MOST_SOUNDS = 10_000;
/** Looks only among words of about the same length: a look among all would take milliseconds. */
function nearestIn(words) {
    const byLength = new Map();
    for (const [length, group] of groupBy(words, ({ length }) => length)) {
        byLength.set(length, new Fuse(group, { threshold: 0.25, includeScore: true }));
    }
    return (folded) => [folded.length, folded.length - 1, folded.length + 1]
        .flatMap((length) => byLength.get(length)?.search(folded, { limit: 1 }) ?? [])
        .sort((a, b) => (a.score ?? 1) - (b.score ?? 1))[0]?.item;
}
function groupBy(items, keyOf) {
    const groups = new Map();
    for (const item of items) {
        const group = groups.get(keyOf(item)) ?? [];
        groups.set(keyOf(item), group);
        group.push(item);
    }
    return groups;
}
function phrasesOf({ short, same, filler, facets }) {
    return [
        ...short.keys(),
        ...short.values(),
        ...same.keys(),
        ...same.values(),
        ...filler,
        ...[...facets.values()].flat(),
    ];
}
