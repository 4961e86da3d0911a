import { choiceId } from "../core/choice-id.js";
import { addressKey } from "../core/message.js";
import { numbered, toMenu } from "./choices.js";
import { staleChoice } from "./stale-choice.js";
import { goOn } from "./survey.js";
import { turn } from "./turn.js";
const DAY_MS = 24 * 60 * 60_000;
/** The poster of a unit was scanned. */
export const offerUnitRating = ({ unit }, _session, world) => {
    const rateIt = {
        id: choiceId('rate-unit', unit.id),
        label: world.say('unit-rating-begin'),
    };
    const text = [world.say('unit-rating', { unit: nameOf(unit, world) }), world.say('safety')];
    const reply = { text: text.join('\n\n'), choices: numbered([rateIt, toMenu(world)]) };
    return turn('greeting', [`u_${unit.id}`], [reply], { at: 'start' });
};
/** Anybody may, once a chat and day: what they say is of no dossier and no sample. */
export const rateUnit = ({ unit: id }, session, world) => {
    const unit = unitOf(id, world);
    if (unit === undefined || !world.content.surveys.has('quick')) {
        return staleChoice(null, session, world);
    }
    const claim = {
        kind: 'budget',
        key: `unit-rating:${addressKey(session.address)}`,
        limit: 1,
        windowMs: DAY_MS,
    };
    if (world.refused.some(({ kind }) => kind === 'budget'))
        return ratedToday(world);
    const { run, token } = world.kept.freshSurvey;
    const { channel } = session.address;
    const service = { procedure: null, field: null, unit: unit.name, channel, drawn: false };
    const until = world.now + DAY_MS;
    const begun = { run, token, service, draft: null, until };
    const surveys = [begun, ...world.kept.surveys];
    const asked = goOn({ run }, session, { ...world, kept: { ...world.kept, surveys } });
    const survey = { run, dossier: null, service, until, remindAt: null, mode: 'public-qr' };
    return { ...asked, events: [{ kind: 'survey-begun', survey }], claims: [claim] };
};
export function unitOf(id, { content }) {
    return content.office.units.find((unit) => unit.id === id);
}
function nameOf({ name, englishName }, { locale }) {
    return locale === 'en' ? englishName : name;
}
function ratedToday(world) {
    const reply = { text: world.say('unit-rating-today'), choices: [toMenu(world)] };
    return turn('rating', [], [reply], { at: 'start' });
}
