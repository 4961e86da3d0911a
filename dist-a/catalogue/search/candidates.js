import { likenesses } from "./likeness.js";
const ALL = 0.9;
/** The likeliest units with what is known of each, for the model to weigh. */
export function candidatesFor(terms, index, qualifiersIn, qualifiersOf) {
    const asked = qualifiersIn(terms);
    return likenesses(terms, index).flatMap((likeness) => {
        const unit = index.units[likeness.unit];
        if (!unit)
            return [];
        const features = featuresOf(unit, likeness, asked, qualifiersOf[likeness.unit]);
        return [{ unit, features, isAllSaid: likeness.said > ALL && likeness.complete > ALL }];
    });
}
function featuresOf({ kind }, { named, complete, common, owned, leftWords, leftPairs }, asked, own = new Set()) {
    return {
        procedure: kind === 'procedure' ? 1 : 0,
        elsewhere: kind === 'elsewhere' ? 1 : 0,
        topic: kind === 'topic' ? 1 : 0,
        named,
        complete,
        common: dampened(common),
        owned: dampened(owned),
        leftWords: dampened(leftWords),
        leftPairs: dampened(leftPairs),
        extra: [...own].filter((group) => !asked.has(group)).length,
        missing: [...asked].filter((group) => !own.has(group)).length,
    };
}
/** Twice the weight tells less than twice as much. About 1 for a few words. */
function dampened(weight) {
    return Math.log1p(Math.max(0, weight)) / 3;
}
