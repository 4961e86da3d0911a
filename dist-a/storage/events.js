import { mask } from "../core/mask.js";
/** Keeps an event where it belongs: questions and consents have tables of their own. */
export async function recordEvent(trx, event, of) {
    const { citizen, channel, at } = of;
    if (event.kind === 'question-kept' && citizen !== null) {
        const { text, outcome } = event;
        await trx
            .insertInto('questions')
            .values({ at, channel, citizen, text: mask(text), outcome: JSON.stringify(outcome) })
            .execute();
    }
    else if (isConsent(event) && citizen !== null) {
        const given = event.kind === 'consent-given' ? 1 : 0;
        const { to: subject, version } = event;
        await trx.insertInto('consents').values({ at, citizen, subject, given, version }).execute();
    }
    else {
        const { kind, ...detail } = event;
        await trx
            .insertInto('events')
            .values({
            at,
            channel,
            citizen: kind === 'useful-told' ? null : citizen,
            kind,
            detail: JSON.stringify(detail),
        })
            .execute();
    }
}
function isConsent(event) {
    return event.kind === 'consent-given' || event.kind === 'consent-withdrawn';
}
