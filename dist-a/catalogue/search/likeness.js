import { agreement, CARELESS } from "./agreement.js";
import { featuresOf } from "./index-of.js";
/** This many are weighed, the likeliest at first sight. */
const MANY = 24;
/** How much of first sight is the question, the rest being the passage. */
const SHARE = 0.3;
export function likenesses(terms, index) {
    const { syllables, pairs } = featuresOf(terms);
    const shared = new Float64Array(index.passages.length);
    const words = matchAll(syllables, index.syllables, index, shared);
    const neighbours = matchAll(pairs, index.pairs, index, shared);
    const asked = words.known + neighbours.known;
    const named = new Float64Array(index.units.length);
    const best = new Map();
    shared.forEach((common, passage) => {
        const of = index.passages[passage];
        if (common === 0 || !of)
            return;
        if (of.isOfficial)
            named[of.unit] = Math.max(named[of.unit] ?? 0, common / of.weight);
        const score = common / (SHARE * asked + (1 - SHARE) * of.weight);
        if (score > (best.get(of.unit)?.score ?? 0))
            best.set(of.unit, { passage, score });
    });
    return [...best]
        .sort(([, a], [, b]) => b.score - a.score)
        .slice(0, MANY)
        .map(([unit, { passage }]) => {
        const common = shared[passage] ?? 0;
        return {
            unit,
            named: named[unit] ?? 0,
            complete: common / (index.passages[passage]?.weight ?? common),
            common,
            owned: (words.owned[unit] ?? 0) + (neighbours.owned[unit] ?? 0),
            leftWords: words.named - (words.namedIn[unit] ?? 0),
            leftPairs: neighbours.named - (neighbours.namedIn[unit] ?? 0),
            said: common / asked,
        };
    });
}
/** Looks all terms up; what passages share with them is added to `shared`. */
function matchAll(terms, postings, index, shared) {
    const namedIn = new Float64Array(index.units.length);
    const owned = new Float64Array(index.units.length);
    let known = 0;
    let named = 0;
    for (const term of terms) {
        const ways = matching(term, postings.get(term.folded) ?? []);
        if (ways.length === 0)
            continue;
        const weight = index.weightOf(term.folded);
        const isNamed = index.isInNames(term.folded);
        const units = add(ways, weight, index, shared);
        known += weight;
        if (isNamed)
            named += weight;
        for (const [unit, share] of units) {
            if (isNamed)
                namedIn[unit] = (namedIn[unit] ?? 0) + weight * share;
            owned[unit] = (owned[unit] ?? 0) + (weight * share) / units.size;
        }
    }
    return { known, named, namedIn, owned };
}
/** The postings that a term can mean. Where it is known as typed, other diacritics are other words. */
function matching({ typed, folded }, postings) {
    const least = postings.some((each) => each.typed === typed) && typed !== folded ? CARELESS : 0;
    return postings
        .map(({ typed: written, passages }) => ({ passages, share: agree(typed, written, folded) }))
        .filter(({ share }) => share === 1 || share > least)
        .sort((a, b) => b.share - a.share);
}
function agree(typed, written, folded) {
    const parts = folded.split(' ');
    if (parts.length === 1)
        return agreement(typed, written, folded);
    const [a, b] = [typed.split(' '), written.split(' ')];
    return parts.reduce((all, part, at) => all * agreement(a[at] ?? '', b[at] ?? '', part), 1);
}
/** Adds the best agreeing way's weight, once a passage; tells the units, each with its best share. */
function add(ways, weight, index, shared) {
    const seen = new Set();
    const units = new Map();
    for (const { passages, share } of ways) {
        for (const passage of passages) {
            if (ways.length > 1) {
                if (seen.has(passage))
                    continue;
                seen.add(passage);
            }
            shared[passage] = (shared[passage] ?? 0) + weight * share;
            const unit = index.passages[passage]?.unit ?? -1;
            if (!units.has(unit))
                units.set(unit, share);
        }
    }
    return units;
}
