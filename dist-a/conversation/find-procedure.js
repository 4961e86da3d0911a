import { answerProcedure } from "./answer.js";
import { numbered, toMenu } from "./choices.js";
import { decline, inHand } from "./decline.js";
import { showElsewhere } from "./elsewhere.js";
import { procedureChoice } from "./procedure-choice.js";
import { turn } from "./turn.js";
/** From this chance on, what people ask next is of more use than what else may be meant. */
const SURE = 0.75;
/** A question in free words: an answer, two or three choices, the right office, or an honest no. */
export const findProcedure = (question, session, world) => {
    const { text, facets, not, before } = question;
    const found = world.find(text, not);
    switch (found.kind) {
        case 'answer':
            return answerProcedure({
                procedure: found.procedure,
                facets,
                near: found.near,
                isSure: (found.ranked[0]?.score ?? 1) >= SURE,
                ...(before !== undefined && { before }),
            }, session, world);
        case 'offer':
            return offer({ procedures: found.procedures, facets }, session, world);
        case 'topic':
            return showTopic({ topic: found.topic, facets }, session, world);
        case 'elsewhere':
            return showElsewhere({ elsewhere: found.elsewhere }, session, world);
        case 'nothing':
            return decline(null, session, world);
    }
};
export const offer = ({ procedures, facets }, session, world) => {
    const choices = procedures.flatMap((id) => procedureChoice(id, undefined, facets, world));
    const reply = {
        text: world.say('offer'),
        choices: [...numbered(choices), { id: 'none', label: world.say('none-of-these') }],
    };
    return turn('offered', procedures, [reply], { at: 'offer', asked: facets, ...inHand(session) });
};
/** Words that name no single procedure are answered with the question that staff wrote for them. */
export const showTopic = ({ topic: id, facets }, session, world) => {
    const topic = world.content.topics.get(id);
    if (topic === undefined)
        return decline(null, session, world);
    const choices = topic.choices.flatMap(({ procedure, label }) => procedureChoice(procedure, label, facets, world));
    const reply = { text: topic.ask, choices: [...numbered(choices), toMenu(world)] };
    const ids = topic.choices.map(({ procedure }) => procedure);
    return turn('offered', ids, [reply], { at: 'offer', asked: facets, ...inHand(session) });
};
