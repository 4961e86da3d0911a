import { dayText } from "../core/local-time.js";
import { moneyText } from "../core/money.js";
export function feeLine({ label, amount, per, note }, { say }) {
    const isOpen = amount === null && note === undefined;
    return joined(label, moneyOf(amount, per, say), isOpen ? say('ask-before') : note);
}
function moneyOf(amount, per, say) {
    if (amount === null)
        return say('fee-not-confirmed');
    if (amount === 0)
        return say('fee-none');
    return per === undefined ? moneyText(amount) : `${moneyText(amount)}/${per}`;
}
export function timeLine({ label, days, kind, after15, note }, { say }) {
    const text = days === null
        ? say('time-not-confirmed')
        : days === 0
            ? say('time-same-day')
            : say(`time-${kind}`, { days });
    return joined(label, after15 ? `${text}; ${say('time-after-15')}` : text, note);
}
export function placeLines({ places, online }, world) {
    const lines = places.map((place) => placeLine(place, world));
    return online === 'only' ? [...lines, world.say('online-only')] : lines;
}
function placeLine({ kind, note }, { say, content }) {
    if (kind === 'other')
        return note ?? '';
    const { name, unit, province } = content.office;
    return joined(undefined, say(`place-${kind}`, { office: name, unit, province }), note);
}
export function legalLine({ text, replacedOn, replacedBy }, { say }) {
    if (replacedOn === undefined)
        return text;
    return say('legal-replaced', { text, on: dayText(replacedOn), by: replacedBy ?? '' });
}
/** `Quá hạn: 5.000 đ. Hộ nghèo có thể…`, each piece only if it is there. */
function joined(label, text, note) {
    const main = label === undefined ? text : `${label}: ${text}`;
    return note === undefined ? main : `${main.replace(/\.$/, '')}. ${note}`;
}
