import { scoreAt } from "../core/form-tally.js";
/** Equal answers share one list: a million forms are some thousand different ones. */
export function rowsOf(tallies, { criteria, overall }) {
    const known = new Map();
    return tallies.flatMap((of) => {
        const name = of.criteria.join(' ');
        const alike = known.get(name) ?? new Map();
        known.set(name, alike);
        const places = criteria.map(({ key }) => of.criteria.indexOf(key));
        const rowOf = ([signs, people]) => {
            const seen = alike.get(signs);
            if (seen !== undefined)
                return { of, answers: seen.answers, whole: seen.whole, people };
            const answers = places.map((at) => scoreAt(signs, at));
            const whole = overall.map((at) => answers[at] ?? null);
            alike.set(signs, { answers, whole });
            return { of, answers, whole, people };
        };
        return [...of.forms].map(rowOf);
    });
}
