import { toMenu } from "./choices.js";
import { turn } from "./turn.js";
/** Digits typed next are a code, so no choice here has one. */
export const askCode = ({ text }, _session, world) => {
    const { say, sample } = world;
    const tryIt = sample === null ? [] : [say('dossier-try', { code: sample.code, fact: sample.lookupCode })];
    const reply = {
        text: [text, ...tryIt].join('\n\n'),
        choices: [forgot(world), toMenu(world)],
    };
    return turn('dossier-status', [], [reply], { at: 'dossier-code' });
};
/** Where a code can be read in several ways, it is not told which until the second fact has opened one. */
export function askFact(codes, world) {
    const { say, content } = world;
    const facts = content.settings.dossiers.secondFacts;
    const which = facts.length > 1 ? 'either' : (facts[0] ?? 'lookup-code');
    const ownUnit = content.office.dossierUnit;
    const isOfElsewhere = world.sample === null &&
        ownUnit.confirmed !== null &&
        !codes.some((code) => code.startsWith(`${ownUnit.value}-`));
    const reply = {
        text: [
            ...(codes.length === 1 ? [say('dossier-code-read', { code: codes[0] ?? '' })] : []),
            say(`dossier-fact-${which}`),
            ...(isOfElsewhere ? [say('dossier-other-office')] : []),
        ].join('\n'),
        ...(isOfElsewhere && {
            links: [{ url: content.office.links.nationalPortal, label: say('national-portal') }],
        }),
        choices: [forgot(world), toMenu(world)],
    };
    return turn('dossier-status', [], [reply], { at: 'dossier-fact', codes });
}
export function forgot({ say }) {
    return { id: 'dossier-forgot', label: say('dossier-forgot') };
}
