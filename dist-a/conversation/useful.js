import { choiceId } from "../core/choice-id.js";
import { numbered, toMenu, toPerson } from "./choices.js";
import { currentProcedure } from "./procedure-name.js";
import { staleChoice } from "./stale-choice.js";
import { turn } from "./turn.js";
/** Who takes leave with an answer in hand is asked, once a conversation, whether it was of use. */
export function withUsefulAsked(taken, { place, usefulAsked }, world) {
    const [reply] = taken.replies;
    if (usefulAsked || place.at !== 'procedure' || reply === undefined)
        return taken;
    // Not after a death.
    if (world.content.procedures.get(place.procedure)?.mourning !== false)
        return taken;
    const answers = ['yes', 'no'].map((answer) => ({
        id: choiceId('useful', place.procedure, answer),
        label: world.say(`useful-${answer}`),
    }));
    const text = `${reply.text}\n\n${world.say('useful')}`;
    return {
        ...taken,
        replies: [{ ...reply, text, choices: numbered(answers) }],
        events: [...taken.events, { kind: 'useful-asked' }],
    };
}
export const noteUseful = ({ procedure, answer }, session, world) => {
    const isAnswer = answer === 'yes' || answer === 'no';
    if (!isAnswer || currentProcedure(world.content, procedure) === undefined) {
        return staleChoice(null, session, world);
    }
    const useful = answer === 'yes';
    const reply = {
        text: world.say('useful-noted'),
        choices: useful ? [toMenu(world)] : [toPerson(world), toMenu(world)],
    };
    const told = { kind: 'useful-told', procedure, useful };
    return turn('useful', [procedure], [reply], { at: 'procedure', procedure }, [told]);
};
