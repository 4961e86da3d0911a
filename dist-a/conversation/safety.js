import { numbered, shortNameOf } from "./choices.js";
import { hotlineLine, hotlineText } from "./hotlines.js";
import { currentProcedure } from "./procedure-name.js";
import { turn } from "./turn.js";
/** Danger outranks everything: numbers at once, no menu, nothing kept. */
export const giveEmergencyNumbers = (_input, { place }, world) => {
    const lines = world.content.office.emergencies.map((each) => `- ${hotlineLine(each, world)}`);
    return turn('emergency', [], [{ text: [world.say('emergency'), ...lines].join('\n') }], place);
};
/** Where denunciations are received. */
export function denunciationWhere(world) {
    const { denunciations } = world.content.office;
    return denunciations.confirmed && denunciations.value !== null
        ? world.say('denunciation-where', { address: denunciations.value })
        : `${world.say('denunciation-where-missing')}\n${hotlineText(world)}`;
}
/** A denunciation is not taken in a chat, for the sake of whoever makes it. */
export const refuseDenunciation = ({ text }, _session, world) => {
    const { say, content } = world;
    const where = denunciationWhere(world);
    const found = world.find(text);
    const procedure = found.kind === 'answer' ? currentProcedure(content, found.procedure) : undefined;
    const choices = procedure
        ? numbered([{ id: `procedure:${procedure.id}`, label: shortNameOf(procedure) }])
        : [];
    return turn('denunciation', [], [{ text: [say('denunciation'), where].join('\n\n'), choices }], {
        at: 'start',
    });
};
