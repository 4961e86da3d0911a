import { awaitsDigits, qrTokenIn } from "./dossier-intent.js";
import { intentOf } from "./intent.js";
import { saidIntents } from "./said-intents.js";
const NOTHING = { codes: [], typed: null, all: false, token: null };
/** What has to be fetched before a message can be answered; `null` for most messages. */
export function needsOf(message, session, world) {
    if (message.kind === 'start') {
        const token = qrTokenIn(message.payload ?? '');
        return token === undefined ? null : { ...NOTHING, token };
    }
    if (message.kind === 'choice')
        return needsOfChoice(message.choice);
    if (message.kind === 'notice' || message.kind === 'unreadable')
        return null;
    if (message.kind === 'text' && !mayConcernDossiers(message.text, session, world.content.words)) {
        return null;
    }
    const intent = intentOf(message, session, world);
    switch (intent.name) {
        case 'choice':
            return needsOfChoice(intent.id);
        case 'dossier':
            return { ...NOTHING, codes: intent.codes, typed: intent.typed };
        case 'dossier-qr':
            return { ...NOTHING, token: intent.token };
        case 'dossiers':
        case 'rate':
            return { ...NOTHING, all: true };
        default:
            return null;
    }
}
function needsOfChoice(choice) {
    const [name, code = ''] = choice.split(':');
    switch (name) {
        case 'dossier':
        case 'dossier-tell':
        case 'dossier-quiet':
        case 'rate':
            return code === '' ? { ...NOTHING, all: true } : { ...NOTHING, codes: [code.toUpperCase()] };
        case 'dossiers':
        case 'data':
            return { ...NOTHING, all: true };
        default:
            return null;
    }
}
/** Intents of `content/phrases.yaml`. */
const SAID = ['dossier-status', 'my-dossiers', 'my-data', 'tell-me', 'stop-telling', 'rating'];
/** Most texts are of procedures; understanding them twice would cost as much again. */
function mayConcernDossiers(text, { place, menu }, words) {
    if (/\d/.test(text) || awaitsDigits(place))
        return true;
    if (menu.some(({ id }) => needsOfChoice(id) !== null))
        return true;
    const said = saidIntents(text, words);
    return SAID.some((intent) => said.has(intent));
}
