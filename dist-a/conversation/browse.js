import { choiceId } from "../core/choice-id.js";
import { slug } from "../core/text.js";
import { numbered, toMenu, toProcedure } from "./choices.js";
import { currentProcedure } from "./procedure-name.js";
import { sourceLine } from "./provenance.js";
import { staleChoice } from "./stale-choice.js";
import { turn } from "./turn.js";
/** Few enough to read on a small phone. */
const PAGE = 8;
export const browseFields = ({ page }, session, world) => {
    const choices = fieldsInOrder(world).map((field) => ({
        id: choiceId('field', slug(field)),
        label: field,
    }));
    return (paged('browse', world.say('browse'), choices, page, world) ?? staleChoice(null, session, world));
};
export const browseField = ({ field, page }, session, world) => {
    const procedures = inForce(world).filter((each) => slug(each.field) === field);
    const name = procedures[0]?.field;
    if (name === undefined)
        return staleChoice(null, session, world);
    const text = world.say('browse-field', { field: name, count: procedures.length });
    const choices = procedures.map((procedure) => toProcedure(procedure));
    return (paged(choiceId('field', field), text, choices, page, world) ?? staleChoice(null, session, world));
};
export const showOften = (_input, _session, world) => {
    const often = world.content.settings.mostAsked.flatMap((id) => currentProcedure(world.content, id) ?? []);
    const reply = {
        text: world.say('often'),
        choices: [...numbered(often.map((procedure) => toProcedure(procedure))), toMenu(world)],
    };
    return turn('browsed', [], [reply], { at: 'offer', asked: [] });
};
export const browseLifeEvents = (_input, _session, world) => {
    const choices = [...world.content.lifeEvents.values()].map(({ id, name }) => ({
        id: choiceId('life', id),
        label: name,
    }));
    const reply = { text: world.say('life'), choices: [...numbered(choices), toMenu(world)] };
    return turn('browsed', [], [reply], { at: 'offer', asked: [] });
};
export const showLifeEvent = ({ lifeEvent }, session, world) => {
    const found = world.content.lifeEvents.get(lifeEvent);
    if (found === undefined)
        return staleChoice(null, session, world);
    const steps = found.steps.flatMap(({ procedure: id, note }) => {
        const procedure = currentProcedure(world.content, id);
        return procedure === undefined ? [] : [{ procedure, note }];
    });
    const lines = steps.map(({ procedure, note }) => note === undefined ? `- ${procedure.name}` : `- ${procedure.name}: ${note}`);
    const reply = {
        text: [
            found.name,
            ...(found.intro === undefined ? [] : [found.intro]),
            [world.say('life-steps'), ...lines].join('\n'),
            sourceLine(found, world),
        ].join('\n\n'),
        choices: [...numbered(steps.map(({ procedure }) => toProcedure(procedure))), toMenu(world)],
    };
    return turn('life-event', [lifeEvent], [reply], { at: 'offer', asked: [] });
};
/** What people ask most first, then what holds most: there are more fields than fit a screen. */
function fieldsInOrder(world) {
    const { content } = world;
    const asked = content.settings.mostAsked.flatMap((id) => currentProcedure(content, id)?.field ?? []);
    const counts = new Map();
    for (const { field } of inForce(world))
        counts.set(field, (counts.get(field) ?? 0) + 1);
    const bySize = [...counts].sort(([, a], [, b]) => b - a).map(([field]) => field);
    return [...new Set([...asked, ...bySize])];
}
function inForce({ content }) {
    return [...content.procedures.values()].filter(({ replacedBy }) => replacedBy === undefined);
}
/** A page of choices and the way to the next one; `undefined` for a page that is not there. */
function paged(id, text, choices, page, world) {
    const shown = choices.slice(page * PAGE, (page + 1) * PAGE);
    if (shown.length === 0)
        return undefined;
    const left = choices.length - (page + 1) * PAGE;
    const onward = { id: choiceId(id, String(page + 1)), label: world.say('more-choices', { left }) };
    const reply = {
        text,
        choices: [...numbered(shown), ...(left > 0 ? [onward] : []), toMenu(world)],
    };
    return turn('browsed', [], [reply], { at: 'offer', asked: [] });
}
