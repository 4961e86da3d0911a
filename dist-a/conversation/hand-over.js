import { answerPromise } from "../core/answer-promise.js";
import { clockText, dayText, instantOf, localDay, localMinutes } from "../core/local-time.js";
import { toMenu } from "./choices.js";
import { inHand } from "./decline.js";
import { hotlineText } from "./hotlines.js";
import { openingNow } from "./office.js";
import { turn } from "./turn.js";
/** Questions that one citizen may hand over in a day. */
const MOST_A_DAY = 5;
const DAY_MS = 24 * 60 * 60_000;
/** A person is wanted: the next message goes to them; who to call, and when the office is open. */
export const askForOfficer = (_input, session, world) => {
    const { say } = world;
    const text = [
        say('officer-ask', { days: world.content.settings.keep.handed }),
        [say('person'), openingNow(world)].join(' '),
        hotlineText(world),
    ].join('\n\n');
    const place = { at: 'to-officer', ...inHand(session) };
    return turn('hand-over', [], [{ text, choices: [toMenu(world)] }], place);
};
/** The question goes to the queue as it was written, and the citizen learns by when it is answered. */
export const handOver = ({ text }, session, world) => {
    const { say, content, kept, now, locale } = world;
    if (world.refused.some(({ kind }) => kind === 'budget'))
        return tooMany(session, world);
    const code = kept.freshHandOver;
    const promise = answerPromise(content, now);
    const due = promise === null ? now + DAY_MS : instantOf(promise.day, promise.by);
    const { procedure = null } = inHand(session);
    const told = [
        say('officer-handed', { code }),
        promiseText(promise, world),
        say('officer-by-code', { code }),
    ];
    return {
        ...turn('hand-over', [], [{ text: told.join('\n'), choices: [toMenu(world)] }], {
            at: 'start',
        }),
        events: [{ kind: 'question-handed', question: { code, text, procedure, locale, due } }],
        claims: [{ kind: 'hand-over-new', code }, budgetOf(world)],
    };
};
function tooMany(session, world) {
    const text = [world.say('officer-too-many', { most: MOST_A_DAY }), hotlineText(world)].join('\n\n');
    return turn('hand-over', [], [{ text, choices: [toMenu(world)] }], {
        at: 'start',
        ...inHand(session),
    });
}
function budgetOf({ caller }) {
    return { kind: 'budget', key: `hand-over:${caller}`, limit: MOST_A_DAY, windowMs: DAY_MS };
}
/** Hours that nobody confirmed are not told. */
function promiseText(promise, { say, content, now }) {
    if (promise === null || content.office.hours.confirmed === null)
        return say('officer-next-day');
    const { day, by, opens } = promise;
    const when = day === localDay(now) ? say('today') : say('on-day', { day: dayText(day) });
    return opens === null
        ? say('officer-before', { at: clockText(by), when })
        : say('officer-when-open', { opens: clockText(opens), at: clockText(by), when });
}
/** The code of a question was typed: its answer, or by when there is one. */
export const showHanded = ({ question }, session, world) => {
    const text = question.answer === null ? waitingText(question, world, world.now) : answerText(question, world);
    return turn('hand-over', [question.code], [{ text, choices: [toMenu(world)] }], {
        at: 'start',
        ...inHand(session),
    });
};
function waitingText({ code, due }, world, now) {
    const { say } = world;
    if (now > due)
        return [say('officer-overdue', { code }), hotlineText(world, 2)].join('\n\n');
    return world.content.office.hours.confirmed === null
        ? [say('officer-waits', { code }), say('officer-next-day')].join('\n')
        : say('officer-waits-until', {
            code,
            at: clockText(localMinutes(due)),
            day: dayText(localDay(due)),
        });
}
/** An officer's answer, with the question beside it: days may lie between. */
export function answerText({ code, text, answer }, { say }) {
    return [
        say('officer-answered', { code }),
        say('officer-asked', { text: shortened(text) }),
        answer?.text ?? '',
        say('officer-ask-again'),
    ].join('\n\n');
}
/** So that the whole is one message. */
const SHOWN = 200;
function shortened(text) {
    const one = text.replace(/\s+/g, ' ');
    return one.length <= SHOWN ? one : `${one.slice(0, SHOWN).trimEnd()}…`;
}
