import { choiceText, linkText } from "../../core/reply.js";
/** Writes a reply out: links stand below the text, choices below the links with what to type. */
export function renderText({ text, links = [], choices = [], attachment }) {
    const allLinks = attachment ? [...links, { url: attachment.url, label: attachment.name }] : links;
    return [text, allLinks.map(linkText).join('\n'), choices.map(choiceLine).join('\n')]
        .filter((block) => block !== '')
        .join('\n\n');
}
/** A choice without a key is picked by typing its label. */
function choiceLine(choice) {
    return choice.key === undefined ? `- ${choiceText(choice)}` : choiceText(choice);
}
