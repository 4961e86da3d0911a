import { choiceId } from "../core/choice-id.js";
import { MOST_LISTED } from "../core/look-up.js";
import { numbered, toMenu } from "./choices.js";
import { askCode } from "./dossier-ask.js";
import { dueOf } from "./dossier-text.js";
import { staleChoice } from "./stale-choice.js";
import { turn } from "./turn.js";
/** What this chat follows or has opened, and how far each is. */
export const listDossiers = (_input, session, world) => {
    const { say, lookedUp } = world;
    const listed = lookedUp.held.slice(0, MOST_LISTED);
    if (listed.length === 0)
        return askCode({ text: say('no-dossiers') }, session, world);
    const reply = {
        text: [
            [say('dossiers-held'), ...listed.map((each) => `- ${lineOf(each, world)}`)].join('\n'),
            say('dossier-or-code'),
        ].join('\n\n'),
        // Without digits to pick by: a code may be typed here.
        choices: [
            ...listed.map(({ code }) => ({
                id: choiceId('dossier', code.toLowerCase()),
                label: code,
            })),
            toMenu(world),
        ],
    };
    return turn('dossier-status', [], [reply], { at: 'dossier-code' });
};
function lineOf({ code, tells }, world) {
    const { say, lookedUp } = world;
    const dossier = lookedUp.found.get(code)?.dossier;
    const told = tells ? ` ${say('dossier-is-told')}` : '';
    if (dossier === undefined)
        return `${code}${told}`;
    const due = dueOf(dossier, world);
    const when = due === null ? '' : `, ${due}`;
    return `${dossier.sample ? `${say('dossier-sample-short')} ` : ''}${code}: ${say(`dossier-state-${dossier.state}`)}${when}${told}`;
}
/** Without a code it is of the only dossier there is. Asks first, for it is a consent: what is kept for it, and when they are told. */
export const tellOfChanges = ({ code: asked, agreed }, session, world) => {
    const { say, lookedUp, content } = world;
    const [only, ...others] = lookedUp.held;
    if (asked === '' && (only === undefined || others.length > 0)) {
        return listDossiers(null, session, world);
    }
    const code = asked === '' ? (only?.code ?? '') : asked;
    if (!lookedUp.held.some((each) => each.code === code))
        return staleChoice(null, session, world);
    const id = code.toLowerCase();
    if (!agreed) {
        const reply = {
            text: say(session.address.channel === 'web' ? 'dossier-tell-ask-web' : 'dossier-tell-ask', {
                code,
            }),
            choices: [
                ...numbered([{ id: choiceId('dossier-tell', id, 'yes'), label: say('dossier-tell-yes') }]),
                toMenu(world),
            ],
        };
        return turn('dossier-tells', [], [reply], { at: 'start' });
    }
    const reply = {
        text: say('dossier-told-from-now', { code }),
        choices: [
            ...numbered([
                { id: choiceId('dossier-quiet', id), label: say('dossier-quiet') },
                { id: 'dossiers', label: say('my-dossiers') },
            ]),
            toMenu(world),
        ],
    };
    return turn('dossier-tells', [], [reply], { at: 'start' }, [
        tells(code, true, content.settings.noticeVersion),
    ]);
};
/** One dossier, or all of them. */
export const stopTelling = ({ code }, _session, world) => {
    const { say, lookedUp, content } = world;
    const told = lookedUp.held.filter((each) => each.tells && (code === null || each.code === code));
    const reply = { text: say('dossier-told-no-more'), choices: [toMenu(world)] };
    return turn('dossier-tells', [], [reply], { at: 'start' }, told.map((each) => tells(each.code, false, content.settings.noticeVersion)));
};
function tells(code, wanted, version) {
    return { kind: 'dossier-tells', code, tells: wanted, version };
}
