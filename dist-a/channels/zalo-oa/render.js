import { isChoiceId } from "../../core/choice-id.js";
import { choiceText, linkText, } from "../../core/reply.js";
import { split } from "../../core/text.js";
import { LIMITS, UPLOADS } from "./limits.js";
/**
 * Puts a reply in Zalo's form: a file, then the text with links and menu written out. With
 * `withButtons` the last message also carries a form with buttons.
 */
export function render({ text, links = [], choices = [], attachment, by }, withButtons) {
    if (by === 'template')
        return [{ kind: 'template' }];
    const file = attachment && filePart(attachment);
    const allLinks = attachment && !file ? [...links, { url: attachment.url, label: attachment.name }] : links;
    const body = joined(text, allLinks.map(linkText).join('\n'));
    const texts = split(composed(joined(body, menuText(text, choices))), LIMITS.text);
    const parts = texts
        .filter((part) => part.trim() !== '')
        .map((part) => {
        return { kind: 'text', text: part };
    });
    const template = withButtons ? templateOf(text, allLinks, choices) : undefined;
    const only = parts.length === 1 ? parts[0] : undefined;
    const last = template && only?.kind === 'text' ? [{ ...only, template }] : parts;
    return [...(file ? [file] : []), ...last];
}
/** What can be typed, less what already stands in the text. */
function menuText(text, choices) {
    const lines = text.split('\n').map((line) => line.trim());
    const keyed = choices.filter(({ key }) => key !== undefined).map(choiceText);
    const words = choices.filter(({ key }) => key === undefined).map(choiceText);
    return [
        ...keyed.filter((line) => !lines.includes(line)),
        ...(words.length > 0 ? [`Gõ ${words.map((word) => `"${word}"`).join(' hoặc ')}`] : []),
    ].join('\n');
}
/** Only where all fits: half a menu in buttons and half in words would be two menus. */
function templateOf(text, links, choices) {
    const tappable = links.filter(({ url }) => url.startsWith('https://'));
    const buttons = [...tappable.map(linkButton), ...choices.map(choiceButton)];
    const whole = composed(joined(text, links
        .filter((link) => !tappable.includes(link))
        .map(linkText)
        .join('\n')));
    const fits = buttons.length > 0 &&
        buttons.length <= LIMITS.buttons &&
        whole.trim() !== '' &&
        buttons.every(({ title }) => title.length <= LIMITS.buttonTitle) &&
        choices.every(({ id }) => isChoiceId(id));
    return fits ? { text: whole, buttons } : undefined;
}
function linkButton({ url, label }) {
    return { title: composed(label), type: 'oa.open.url', payload: { url } };
}
function choiceButton(choice) {
    return { title: composed(choiceText(choice)), type: 'oa.query.hide', payload: `#${choice.id}` };
}
/** `undefined` for what Zalo would not take; it goes as a link. */
function filePart({ kind, url, name }) {
    if (!URL.canParse(url) || !/^https?:/.test(url))
        return undefined;
    const as = kind === 'image' ? 'image' : 'file';
    return UPLOADS[as].names.test(new URL(url).pathname)
        ? { kind: as, url, name: composed(name) }
        : undefined;
}
function joined(...blocks) {
    return blocks.filter((block) => block !== '').join('\n\n');
}
/** Zalo counts letters, and a decomposed one may count twice. */
function composed(text) {
    return text.normalize('NFC');
}
