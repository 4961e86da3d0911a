/** Whether a candidate is what a question means. A topic is, where asking back is the right behaviour. */
export function isRight({ codes, behaviour }, { kind, id }, { procedures, elsewhere, topics }) {
    const ofProcedure = (each) => {
        const procedure = procedures.get(each);
        return procedure ? [procedure.code ?? '', ...procedure.formerCodes] : [];
    };
    const of = (own) => own.some((code) => codes.includes(code));
    if (kind === 'procedure')
        return of(ofProcedure(id));
    if (kind === 'elsewhere')
        return of(elsewhere.get(id)?.codes ?? []);
    const choices = topics.get(id)?.choices.slice(0, 3) ?? [];
    return behaviour === 'clarify' && choices.some(({ procedure }) => of(ofProcedure(procedure)));
}
/** Whether what a question means is in the catalogue or known to be elsewhere. */
export function isKnown(question, content) {
    return ['procedure', 'elsewhere'].some((kind) => [...(kind === 'procedure' ? content.procedures : content.elsewhere).keys()].some((id) => isRight(question, { kind, id }, content)));
}
