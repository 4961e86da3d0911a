import { documentsFor, nextQuestion, optionsOf } from "../core/checklist.js";
import { choiceId } from "../core/choice-id.js";
import { answerProcedure, facetChoice } from "./answer.js";
import { numbered } from "./choices.js";
import { documentLine } from "./document-text.js";
import { hasFacet, shownToday } from "./facet-text.js";
import { currentProcedure, nameOf } from "./procedure-name.js";
import { provenance } from "./provenance.js";
import { staleChoice } from "./stale-choice.js";
import { turn } from "./turn.js";
/** Asks the next question of the case, or gives the list when it is settled. */
export const askCase = ({ procedure: id, chosen }, session, world) => {
    const whole = currentProcedure(world.content, id);
    if (whole === undefined || optionsOf(whole, chosen).length < chosen.length) {
        return staleChoice(null, session, world);
    }
    const elsewhere = optionsOf(whole, chosen).find((option) => option.goTo !== undefined);
    if (elsewhere?.goTo !== undefined) {
        return answerProcedure({ procedure: elsewhere.goTo, facets: [] }, session, world);
    }
    const procedure = shownToday(whole, world);
    const question = nextQuestion(procedure, chosen);
    if (question !== undefined) {
        const reply = questionReply(procedure, chosen, question, world);
        return turn('case-asked', [id], [reply], { at: 'case', procedure: id, chosen });
    }
    return turn('list-given', [id], [listReply(procedure, chosen, world)], {
        at: 'procedure',
        procedure: id,
    });
};
function questionReply(procedure, chosen, { ask, options }, world) {
    return {
        text: `${nameOf(procedure, world)}\n\n${ask}`,
        choices: numbered(options.map((option) => ({
            id: choiceId('case', procedure.id, ...chosen, option.key),
            label: option.label,
        }))),
    };
}
/** The exact list for this case. Never says that it is enough: that is for the officer to say. */
function listReply(procedure, chosen, world) {
    const { say } = world;
    const options = optionsOf(procedure, chosen);
    const lines = documentsFor(procedure, chosen).map((document) => `- ${documentLine(document, true, world)}`);
    return {
        text: [
            nameOf(procedure, world),
            [...answersOf(procedure, chosen), say('list-for-case'), ...lines].join('\n'),
            ...options.flatMap(({ note }) => (note === undefined ? [] : [note])),
            provenance(procedure, world),
            say('list-end'),
        ].join('\n\n'),
        choices: [
            ...numbered([
                { id: choiceId('papers', procedure.id, ...chosen), label: say('i-have') },
                ...['fee', 'time', 'place']
                    .filter((facet) => hasFacet(procedure, facet, world))
                    .map((facet) => facetChoice(procedure, facet, world)),
            ]),
            { id: choiceId('more', procedure.id), label: say('more') },
        ],
    };
}
/** `Cháu có giấy chứng sinh không? Không có`, a line a question. */
function answersOf({ cases }, chosen) {
    return cases.flatMap(({ ask, options }) => options.filter(({ key }) => chosen.includes(key)).map(({ label }) => `${ask} ${label}.`));
}
