/** The documents for a case. Questions not answered yet count as answered with the usual option. */
export function documentsFor(procedure, chosen) {
    const inForce = withUsual(procedure, chosen);
    return procedure.documents.filter((document) => neededFor(document.when, procedure, inForce));
}
/**
 * Whether a condition on options holds: of each question that it names an option of, one of the named
 * options was chosen. Options of one question are alternatives, different questions add up.
 */
function neededFor(when, { cases }, chosen) {
    return cases.every(({ options }) => {
        const named = options.filter((option) => when.includes(option.key));
        return named.length === 0 || named.some((option) => chosen.includes(option.key));
    });
}
/** The question to ask next, `undefined` when the case is settled. */
export function nextQuestion(procedure, chosen) {
    return procedure.cases.find((question) => !isAnswered(question, chosen) && neededFor(question.when, procedure, chosen));
}
/** The chosen options in full, in the order of the questions; unknown keys are left out. */
export function optionsOf({ cases }, chosen) {
    return cases.flatMap(({ options }) => options.filter(({ key }) => chosen.includes(key)));
}
function isAnswered({ options }, chosen) {
    return options.some(({ key }) => chosen.includes(key));
}
/** In the order of asking, for a question that is never asked in this case decides nothing. */
function withUsual(procedure, chosen) {
    const inForce = [...chosen];
    for (const question of procedure.cases) {
        if (isAnswered(question, inForce) || !neededFor(question.when, procedure, inForce))
            continue;
        inForce.push(...question.options.filter(({ usual }) => usual).map(({ key }) => key));
    }
    return inForce;
}
