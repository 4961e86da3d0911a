import { FEATURES } from "./decision.js";
/** The chance of each candidate to be meant, best first; "none of them" has log odds 0. */
export function chancesOf(weighed, { weights }) {
    const odds = weighed.map(({ features }) => Math.exp(FEATURES.reduce((sum, name) => sum + weights[name] * features[name], 0)));
    const all = odds.reduce((sum, each) => sum + each, 1);
    return weighed
        .map(({ unit: { kind, id }, isAllSaid }, at) => ({
        kind,
        id,
        score: (odds[at] ?? 0) / all,
        isAllSaid,
    }))
        .sort((a, b) => b.score - a.score);
}
/** How much clearer a part of a story must be than the whole to be what is asked. */
const PART_SHARE = 0.8;
/** The chances of the whole text, or of the part of it that tells best what is meant. */
export function clearest(readings, decision) {
    const [whole = [], ...parts] = readings.map((weighed) => chancesOf(weighed, decision));
    const part = parts.reduce((a, b) => (topOf(b) > topOf(a) ? b : a), []);
    return topOf(part) * PART_SHARE > topOf(whole) ? part : whole;
}
function topOf(chances) {
    return chances[0]?.score ?? 0;
}
