import { choiceId } from "../core/choice-id.js";
import { numbered, shortNameOf, toMenu } from "./choices.js";
import { askCode } from "./dossier-ask.js";
import { goOn } from "./survey.js";
import { newSurvey, serviceOf } from "./survey-invitation.js";
import { turn } from "./turn.js";
/** What can be rated by who asks to; a withdrawn dossier only so. */
const RATABLE = [
    'refused',
    'supplement',
    'withdrawn',
    'stopped',
    'returned',
];
/** *Chấm điểm*: goes on with a survey that is open, or begins one about a dossier that this chat holds. */
export const rate = (_input, session, world) => {
    const open = world.kept.surveys.filter(({ until }) => until > world.now);
    const [first] = open;
    if (open.length === 1 && first !== undefined)
        return goOn({ run: first.run }, session, world);
    if (first !== undefined) {
        const choices = open.slice(0, 5).map(({ run, service }) => {
            const procedure = world.content.procedures.get(service.procedure ?? '');
            const label = procedure === undefined ? world.say('survey-of-dossier') : shortNameOf(procedure);
            return { id: choiceId('survey', run, 'go'), label };
        });
        const reply = { text: world.say('survey-which'), choices: numbered(choices) };
        return turn('rating', [], [reply], { at: 'start' });
    }
    const held = [...world.lookedUp.found.values()].map(({ dossier }) => dossier);
    const ready = held.filter(({ state }) => RATABLE.includes(state));
    const [only] = ready;
    if (only === undefined) {
        const text = world.say(held.length > 0 ? 'rate-not-finished' : 'rate-none');
        return { ...askCode({ text }, session, world), outcome: { kind: 'rating', ids: [] } };
    }
    if (ready.length === 1)
        return rateDossier({ code: only.code }, session, world);
    const choices = ready.slice(0, 5).map(({ code }) => ({
        id: choiceId('rate', code.toLowerCase()),
        label: code,
    }));
    // Without digits to pick by: a code may be typed here.
    return turn('rating', [], [{ text: world.say('survey-which'), choices }], { at: 'dossier-code' });
};
export const rateDossier = ({ code }, session, world) => {
    const found = world.lookedUp.found.get(code);
    const say = (id) => turn('rating', [], [{ text: world.say(id), choices: [toMenu(world)] }], { at: 'start' });
    if (found === undefined || found.by !== 'held')
        return say('rate-not-yours');
    const { dossier } = found;
    if (!RATABLE.includes(dossier.state))
        return say('rate-not-finished');
    const claim = { kind: 'survey-new', dossier: code };
    if (world.refused.some((each) => each.kind === claim.kind && each.dossier === code)) {
        return say('rate-twice');
    }
    const survey = ownSurvey(dossier, session.address.channel, world);
    const { run, token } = world.kept.freshSurvey;
    const begun = { run, token, service: survey.service, draft: null, until: survey.until };
    const surveys = [begun, ...world.kept.surveys];
    const asked = goOn({ run }, session, { ...world, kept: { ...world.kept, surveys } });
    return { ...asked, events: [{ kind: 'survey-begun', survey }], claims: [claim] };
};
function ownSurvey({ code, procedureCode, holder }, channel, world) {
    const of = { procedureCode, holder: holder?.name ?? null };
    return newSurvey(world.kept.freshSurvey.run, code, serviceOf(of, channel, false, world), world);
}
