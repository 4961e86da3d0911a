import { ROUTES } from "./routes.js";
/** `null` for a question that cannot be scored: its codes are not trusted, or it needs a context. */
export function score(played, content) {
    const { intent, mapped, selfContained } = played.question;
    if (intent === 'procedure') {
        return mapped === true && selfContained === true ? scoreProcedure(played, content) : null;
    }
    const routes = ROUTES[intent];
    if (routes === undefined)
        return null;
    return { group: 'other-intent', went: routes.includes(played.outcome) ? 'right' : 'wrong' };
}
export function isInThree(scored) {
    return scored.group === 'in-catalogue' && scored.inThree;
}
function scoreProcedure({ question, outcome, ids }, content) {
    const { codes, behaviour } = question;
    const fits = (id) => {
        const procedure = id === undefined ? undefined : content.procedures.get(id);
        return procedure !== undefined && codesOf(procedure).some((code) => codes.includes(code));
    };
    const isAnswer = outcome === 'answered';
    if ([...content.procedures.values()].some(({ id }) => fits(id))) {
        const group = 'in-catalogue';
        const inThree = (isAnswer || outcome === 'offered') && ids.slice(0, 3).some(fits);
        if (isAnswer)
            return { group, went: fits(ids[0]) ? 'right' : 'wrong', inThree };
        if (inThree)
            return { group, went: behaviour === 'clarify' ? 'right' : 'offered', inThree };
        return { group, went: outcome === 'elsewhere' ? 'elsewhere' : 'declined', inThree };
    }
    const isElsewhere = [...content.elsewhere.values()].some((each) => each.codes.some((code) => codes.includes(code)));
    const went = outcome === 'offered' ? 'offered' : isAnswer ? 'wrong' : 'declined';
    if (outcome !== 'elsewhere')
        return { group: isElsewhere ? 'elsewhere' : 'unknown', went };
    return isElsewhere
        ? { group: 'elsewhere', went: 'right' }
        : { group: 'unknown', went: 'elsewhere' };
}
function codesOf(procedure) {
    return [...(procedure.code === undefined ? [] : [procedure.code]), ...procedure.formerCodes];
}
