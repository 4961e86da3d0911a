import { isComplete, isLow, } from "../core/instrument.js";
/** `null` while staff have no quick form that can be read. */
export function formOf(run, { content }) {
    const quick = content.surveys.get('quick');
    if (quick === undefined)
        return null;
    const full = quick.more === undefined ? undefined : content.surveys.get(quick.more);
    const factor = full?.factors[drawnBy(run, full.factors.length)];
    const asked = quick.criteria.map(({ key }) => key);
    const more = full?.criteria.filter((each) => each.factor === factor?.key) ?? [];
    return { quick, more: more.filter(({ key }) => !asked.includes(key)) };
}
/** A run is chance, so it draws as well as dice. */
function drawnBy(run, among) {
    return [...run].reduce((sum, sign) => (sum * 31 + sign.charCodeAt(0)) % 1_000_003, 7) % among;
}
export function criteriaOf({ quick, more }) {
    return [...quick.criteria, ...more];
}
export function stepOf({ key }) {
    return `criterion:${key}`;
}
/** The survey of a choice id or a place, while it can be answered. */
export function openSurvey(run, { kept, now }) {
    return kept.surveys.find((survey) => survey.run === run && survey.until > now);
}
/** Where to go on: the first question of the three that has no answer, or behind them. */
export function firstOpenStep(form, scores) {
    const next = form.quick.criteria.find(({ key }) => !Object.hasOwn(scores, key));
    return next === undefined ? 'more' : stepOf(next);
}
/** What follows a criterion; `null` when nothing is left to ask. */
export function stepAfter(step, form, scores) {
    const steps = [
        ...form.quick.criteria.map(stepOf),
        ...(form.more.length > 0 ? ['more'] : []),
        ...form.more.map(stepOf),
    ];
    return steps[steps.indexOf(step) + 1] ?? lastStep(scores);
}
/** A low score is asked about before the form goes. */
export function lastStep(scores) {
    return Object.values(scores).some(isLow) ? 'reason' : null;
}
export function stepBefore(step, form) {
    const steps = criteriaOf(form).map(stepOf);
    const here = step === 'more' ? form.quick.criteria.length : steps.indexOf(step);
    return steps[(here < 0 ? steps.length : here) - 1] ?? steps[0] ?? 'more';
}
export function draftOf({ draft }, { quick }, change = {}) {
    const scores = change.scores ?? draft?.scores ?? {};
    return {
        reason: draft?.reason ?? null,
        comment: draft?.comment ?? null,
        ...change,
        instrument: quick.id,
        version: quick.version,
        complete: isComplete(quick, scores),
        scores,
    };
}
