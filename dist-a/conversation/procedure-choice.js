import { choiceId } from "../core/choice-id.js";
import { shortNameOf } from "./choices.js";
import { currentProcedure } from "./procedure-name.js";
/** Picking a procedure answers what was asked at first, so the id says that too. */
export function procedureChoice(id, label, [facet], { content }) {
    const procedure = currentProcedure(content, id);
    if (procedure === undefined)
        return [];
    return [
        {
            id: facet === undefined || facet === 'documents'
                ? choiceId('procedure', procedure.id)
                : choiceId('facet', procedure.id, facet),
            label: label ?? shortNameOf(procedure),
        },
    ];
}
