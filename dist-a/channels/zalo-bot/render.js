import { choiceText, linkText } from "../../core/reply.js";
import { split } from "../../core/text.js";
import { LIMITS } from "./limits.js";
/**
 * Puts a reply in Zalo Bot's form: plain text in as many messages as it needs. The platform has neither
 * buttons nor files, so links and choices stand below the text, but for those that the text already shows.
 */
export function render({ text, links = [], choices = [], attachment }) {
    const shown = new Set(text.split('\n').map((line) => line.trim()));
    const missing = (lines) => lines.filter((line) => !shown.has(line)).join('\n');
    const allLinks = attachment ? [...links, { url: attachment.url, label: attachment.name }] : links;
    const whole = [text, missing(allLinks.map(linkText)), missing(choices.map(choiceLine))]
        .filter((block) => block !== '')
        .join('\n\n');
    return split(whole, LIMITS.text)
        .filter((part) => part.trim() !== '')
        .map((part) => ({ method: 'sendMessage', payload: { text: part } }));
}
/** A choice without a key is picked by typing its label. */
function choiceLine(choice) {
    return choice.key === undefined ? `- ${choiceText(choice)}` : choiceText(choice);
}
