import { candidatesFor } from "./candidates.js";
import { clearest } from "./chances.js";
import { decide } from "./decide.js";
import { indexOf } from "./index-of.js";
import { partsOf } from "./parts.js";
import { qualifiersOf, qualifiersOfUnit } from "./qualifiers.js";
import { readingWith } from "./reading.js";
import { asksIn, withOthersAsked } from "./several.js";
import { unitsOf } from "./units.js";
/** Makes the index of all that a question can be about, and the finding over it. */
export function createFind(content, decision) {
    const candidates = createCandidates(content, decision);
    const withCode = unitsByCode(content);
    return (text, not = []) => {
        const named = withCode(text);
        if (named)
            return named;
        const decided = (part) => {
            const readings = candidates(part).map((weighed) => weighed.filter(({ unit }) => !not.includes(unit.id)));
            return decide(clearest(readings, decision), decision.thresholds);
        };
        return withOthersAsked(decided(text), asksIn(text).map(decided));
    };
}
/** What a code of the national database names, if one is typed. */
function unitsByCode({ procedures, elsewhere }) {
    const byCode = new Map();
    for (const { id, codes } of elsewhere.values()) {
        for (const code of codes)
            byCode.set(code, { kind: 'elsewhere', elsewhere: id, ranked: [] });
    }
    for (const { id, code, formerCodes, replacedBy } of procedures.values()) {
        if (replacedBy !== undefined)
            continue;
        for (const each of [...formerCodes, ...(code === undefined ? [] : [code])]) {
            byCode.set(each, { kind: 'answer', procedure: id, near: [], ranked: [] });
        }
    }
    return (text) => byCode.get(text.match(/\b\d\.\d{6}\b/)?.[0] ?? '');
}
/**
 * What `createFind` weighs, for `npm run eval -- FILE --fit`: the candidates for the whole text, then for
 * each part of a story.
 */
export function createCandidates(content, decision) {
    const reading = readingWith(content.words);
    const units = unitsOf(content);
    const index = indexOf(units, reading, content.words);
    const qualifiersIn = qualifiersOf(decision.qualifiers);
    const passagesOf = units.map(() => []);
    for (const { unit, terms } of index.passages)
        passagesOf[unit]?.push(terms);
    const ownQualifiers = passagesOf.map((passages) => qualifiersOfUnit(passages, qualifiersIn));
    const ofPart = (text) => {
        const terms = reading.ofQuestion(text, index.vocabulary, index.isPair);
        return terms.length === 0 ? [] : candidatesFor(terms, index, qualifiersIn, ownQualifiers);
    };
    return (text) => [text, ...partsOf(text)].map(ofPart);
}
