import { choiceText, linkText, } from "../../core/reply.js";
import { split } from "../../core/text.js";
import { LIMITS } from "./limits.js";
/** Labels up to this many characters stand two in a row on a small phone without being cut. */
const SHORT_LABEL = 16;
/** What Telegram fetches by address as a document: https://core.telegram.org/bots/api#sending-files */
const FETCHED_DOCUMENT = /\.(?:pdf|zip|gif)$/i;
/**
 * Puts a reply in Telegram's form: a file, then the text in as many messages as it needs, buttons under
 * the last. What cannot be a file or a button is written out below the text.
 */
export function render({ text, links = [], choices = [], attachment }) {
    const file = attachment && fileCall(attachment);
    const allLinks = attachment && !file ? [...links, { url: attachment.url, label: attachment.name }] : links;
    const tappable = allLinks.filter(({ url }) => isOnTheWeb(url)).slice(0, LIMITS.buttons);
    const pickable = choices.slice(0, LIMITS.buttons - tappable.length);
    const writtenOut = [
        ...allLinks.filter((link) => !tappable.includes(link)).map(linkText),
        ...choices.filter((choice) => !pickable.includes(choice)).map(choiceText),
    ];
    const whole = writtenOut.length === 0 ? text : `${text}\n\n${writtenOut.join('\n')}`;
    const texts = split(whole, LIMITS.text).filter((part) => part.trim() !== '');
    const rows = [...rowsOf(tappable.map(linkButton)), ...rowsOf(pickable.map(choiceButton))];
    const keyboard = rows.length === 0 ? {} : { reply_markup: { inline_keyboard: rows } };
    return [
        ...(file ? [file] : []),
        ...texts.map((part, i) => messageCall(part, i === texts.length - 1 ? keyboard : {})),
    ];
}
export function messageCall(text, below = {}) {
    return {
        method: 'sendMessage',
        payload: { text, link_preview_options: { is_disabled: true }, ...below },
    };
}
/** `undefined` for what Telegram would not fetch. */
function fileCall({ kind, url, name }) {
    if (!isOnTheWeb(url) || name.length > LIMITS.caption)
        return undefined;
    if (kind === 'image')
        return { method: 'sendPhoto', payload: { photo: url, caption: name } };
    return FETCHED_DOCUMENT.test(new URL(url).pathname)
        ? { method: 'sendDocument', payload: { document: url, caption: name } }
        : undefined;
}
/** Telegram refuses the whole message for a button whose host has no dot, such as `localhost`. */
function isOnTheWeb(url) {
    if (!URL.canParse(url))
        return false;
    const { protocol, hostname } = new URL(url);
    return ['http:', 'https:'].includes(protocol) && /[^.]\.[^.]/.test(hostname);
}
function linkButton({ url, label }) {
    return { text: label, url };
}
function choiceButton(choice) {
    return { text: choiceText(choice), callback_data: choice.id };
}
function rowsOf(buttons) {
    const rows = [];
    for (const button of buttons) {
        const row = rows.at(-1);
        if (row?.length === 1 && [...row, button].every(isShort))
            row.push(button);
        else
            rows.push([button]);
    }
    return rows;
}
function isShort({ text }) {
    return [...text].length <= SHORT_LABEL;
}
