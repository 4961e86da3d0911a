import { addDays } from "./local-time.js";
/** What ends within so many days from `today`, and what has ended already; soonest first. */
export function expiringFacts({ procedures }, today, withinDays) {
    const last = addDays(today, withinDays);
    return [...procedures.values()]
        .flatMap((procedure) => endsOf(procedure).map((end) => ({ procedure, ...end })))
        .filter(({ until }) => until <= last)
        .sort((a, b) => (a.until < b.until ? -1 : a.until > b.until ? 1 : 0));
}
function endsOf(procedure) {
    const timed = (what, facts) => facts.flatMap(({ until, name, label }) => until === undefined ? [] : [{ what, name: name ?? label, until }]);
    const replaced = procedure.legal.flatMap(({ text, replacedOn }) => replacedOn === undefined ? [] : [{ what: 'legal', name: text, until: addDays(replacedOn, -1) }]);
    return [
        ...timed('note', procedure.notes),
        ...timed('document', procedure.documents),
        ...timed('fee', procedure.fees),
        ...timed('time', procedure.times),
        ...timed('place', procedure.places),
        ...timed('step', procedure.steps),
        ...timed('form', procedure.forms),
        ...timed('result', procedure.results),
        ...timed('condition', procedure.conditions),
        ...replaced,
        { what: 'review', until: procedure.reviewBy },
    ];
}
