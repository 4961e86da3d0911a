import { numbered, toPerson } from "./choices.js";
import { hotlineText } from "./hotlines.js";
import { turn } from "./turn.js";
/** Says that it is not known, and gives ways on. */
export const decline = (_input, session, world) => waysOn(world.say('declined'), session, world);
/** None of what was offered was meant. */
export const askDifferently = (_input, session, world) => waysOn(world.say('say-differently'), session, world);
/** Who is not understood twice in a row is led to a person first. */
function waysOn(text, session, world) {
    const { say, content } = world;
    const browse = [
        { id: 'life', label: say('menu-life') },
        { id: 'browse', label: say('menu-browse') },
    ];
    const person = toPerson(world);
    const choices = numbered([
        ...(session.misses > 0 ? [person, ...browse] : [...browse, person]),
        ...(session.keepsQuestions === null ? [{ id: 'keep:yes', label: say('keep-question') }] : []),
    ]);
    const links = [{ url: content.office.links.nationalPortal, label: say('national-portal') }];
    const reply = { text: [text, hotlineText(world, 2)].join('\n\n'), choices, links };
    return turn('declined', [], [reply], { at: 'declined', ...inHand(session) });
}
/** Something said by the way leaves the procedure in hand. */
export function aside(session) {
    return { at: 'start', ...inHand(session) };
}
/** The procedure that was in hand stays there: a follow-up after a miss still finds it. */
export function inHand({ place }) {
    const procedure = 'procedure' in place ? place.procedure : undefined;
    return procedure === undefined ? {} : { procedure };
}
/** The citizen agrees that the texts of questions are kept from now on; none was kept before. */
export const agreeToKeep = (_input, session, { say, content }) => {
    const text = say('questions-kept', { days: content.settings.keep.questions });
    return turn('consent', [], [{ text }], { at: 'declined', ...inHand(session) }, [
        { kind: 'consent-given', to: 'keep-questions', version: content.settings.noticeVersion },
    ]);
};
export const stopKeeping = (_input, _session, { say, content }) => turn('consent', [], [{ text: say('questions-not-kept') }], { at: 'start' }, [
    {
        kind: 'consent-withdrawn',
        to: 'keep-questions',
        version: content.settings.noticeVersion,
    },
]);
