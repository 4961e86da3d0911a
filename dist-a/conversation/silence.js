import { foldedWords } from "../core/text.js";
/** An officer answers by hand: two who answer at once would confuse. */
export function isSilent({ silentUntil }, { now }) {
    return silentUntil !== null && now < silentUntil;
}
export function silentUntil({ now, content }) {
    return now + content.settings.zalo.silentMinutes * 60_000;
}
/** Only the very word, or its button: other ways to ask for the menu may be said to the officer. */
export function callsBack(message) {
    if (message.kind === 'choice')
        return message.choice === 'menu';
    return message.kind === 'text' && foldedWords(message.text).join(' ') === 'menu';
}
/** Danger, and what a citizen may always do with their data. */
export function isAnsweredAnyway(intent) {
    if (intent.name === 'emergency')
        return true;
    return intent.name === 'choice' && ['delete', 'delete:yes', 'data'].includes(intent.id);
}
export function saySilent(session) {
    const outcome = { kind: 'silent', ids: [] };
    return {
        outcome,
        replies: [],
        session,
        events: [{ kind: 'turn-taken', outcome }],
        claims: [],
    };
}
