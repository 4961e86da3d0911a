import { choiceId } from "../core/choice-id.js";
import { phraseOf, says, typedWords } from "../core/phrase.js";
import { slug } from "../core/text.js";
import { numbered, toMenu } from "./choices.js";
import { aside } from "./decline.js";
import { hotlineText } from "./hotlines.js";
import { staleChoice } from "./stale-choice.js";
import { turn } from "./turn.js";
/** Words that stand before the name of a unit; a bare `Hồng Thái` may be somebody's name. */
const BEFORE = ['ở', 'quê', 'tại', 'dưới', 'thôn', 'người'];
const KIND = /^(?:xã|thị trấn|huyện)\s+/iu;
/** The unit of before 1 July 2025 that a text names; the commune of today is none. */
export function oldUnitIn(text, content) {
    const { here, full, bare } = compiled(content);
    const typed = typedWords(text).slice(0, MAX_WORDS);
    if (says(typed, here))
        return undefined;
    const named = ({ phrases }) => phrases.some((phrase) => says(typed, phrase));
    const byName = full.filter(named);
    const found = byName.find(({ unit }) => !byName.some((each) => isWithin(each, unit)));
    if (found === undefined)
        return bare.find(named)?.unit;
    return (bare.find((each) => isWithin(each, found.unit) && named(each)) ?? found).unit;
}
/** `thị trấn Phú Minh, huyện Phú Xuyên` is about the town. */
function isWithin({ unit: { within } }, { name }) {
    return within === name;
}
/** A long story is looked through this far. */
const MAX_WORDS = 400;
const byContent = new WeakMap();
/** Compiled once for each reading of the content. */
function compiled(content) {
    const known = byContent.get(content);
    if (known)
        return known;
    const named = (waysOf) => content.places.map((unit) => ({
        unit,
        phrases: [unit.name, ...unit.aliases].flatMap(waysOf).map(phraseOf),
    }));
    const made = {
        here: phraseOf(content.office.unit),
        full: named((name) => [name]),
        bare: named(bareWays),
    };
    byContent.set(content, made);
    return made;
}
function bareWays(name) {
    const bare = name.replace(KIND, '');
    return [`=${bare}`, ...BEFORE.map((word) => `${word} ${bare}`)];
}
export const showOldUnit = ({ unit }, session, world) => {
    const villages = villageChoices(unit);
    const text = [
        oldUnitText(unit, world),
        anyCentre(world),
        ...(villages.length > 0 ? [world.say('which-village')] : []),
    ].join('\n');
    return turn('place', [], [{ text, choices: [...numbered(villages), toMenu(world)] }], aside(session));
};
/** The village was asked, for the unit was split. */
export const showVillage = ({ unit: unitSlug, village: villageSlug }, session, world) => {
    const unit = world.content.places.find(({ name }) => slug(name) === unitSlug);
    for (const { unit: now, villages } of unit?.now ?? []) {
        const village = villages.find((each) => slug(each) === villageSlug);
        if (unit === undefined || village === undefined)
            continue;
        const told = world.say('village-now', { village, unit: now });
        const text = [withDoubt(told, unit, world), anyCentre(world)].join('\n');
        return turn('place', [], [{ text, choices: [toMenu(world)] }], aside(session));
    }
    return staleChoice(null, session, world);
};
/** It was asked where a place belongs now that is none of ours. */
export const showUnknownUnit = (_input, session, world) => {
    const told = [world.say('unit-not-known'), anyCentre(world)].join('\n');
    const text = [told, hotlineText(world, 2)].join('\n\n');
    return turn('place', [], [{ text, choices: [toMenu(world)] }], aside(session));
};
/** `Thị trấn Phú Minh nay thuộc xã Phú Xuyên.` */
export function oldUnitText(unit, world) {
    const { within, now } = unit;
    const { say } = world;
    const name = unit.name.charAt(0).toUpperCase() + unit.name.slice(1);
    const [only] = now;
    if (only === undefined)
        return say('unit-unknown', { name, within });
    const told = now.length === 1
        ? say('unit-now', { name, within, unit: only.unit })
        : [say('unit-split', { name, within }), ...now.map((part) => `- ${partText(part)}`)].join('\n');
    return withDoubt(told, unit, world);
}
function withDoubt(told, { confirmed, now }, { say }) {
    if (confirmed)
        return told;
    return [told, say('unit-unconfirmed')].join(now.length === 1 ? ' ' : '\n');
}
function villageChoices({ name, now }) {
    return now.flatMap(({ villages }) => villages.map((village) => ({
        id: choiceId('village', slug(name), slug(village)),
        label: village,
    })));
}
function partText({ unit, villages }) {
    return villages.length === 0 ? unit : `${unit}: ${villages.join(', ')}`;
}
function anyCentre({ say, content }) {
    return say('any-centre', { province: content.office.province });
}
