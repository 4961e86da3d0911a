import { choiceId } from "../core/choice-id.js";
import { procedureChoice } from "./procedure-choice.js";
/**
 * For each procedure that may be meant instead: the case of the answer that leads there, if it is shown,
 * else the procedure itself as `Hay là: …`.
 */
export function nearChoices({ id, cases: [first] }, near, cases, facets, world) {
    return near.flatMap((procedure) => {
        const option = first?.options.find(({ goTo }) => goTo === procedure);
        const own = option && cases.find((each) => each.id === choiceId('case', id, option.key));
        if (own)
            return [{ procedure, choice: own }];
        return procedureChoice(procedure, undefined, facets, world).map((choice) => ({
            procedure,
            choice: { ...choice, label: world.say('or-maybe', { name: choice.label }) },
        }));
    });
}
