import { render as renderTelegram } from "../../channels/telegram/render.js";
import { render as renderZalo } from "../../channels/zalo-oa/render.js";
import { choiceText } from "../../core/reply.js";
/** The channels that a preview is shown for, and how each of them puts a reply. */
export const PREVIEWS = [
    {
        channel: 'telegram',
        label: 'Telegram',
        bubbles: (reply) => renderTelegram(reply).map(({ payload }) => ({
            text: 'text' in payload ? payload.text : payload.caption,
            buttons: payload.reply_markup?.inline_keyboard.flat().map(({ text }) => text) ?? [],
        })),
    },
    {
        channel: 'zalo-oa',
        label: 'Zalo',
        bubbles: (reply) => renderZalo(reply, false).map((part) => ({
            text: part.kind === 'text' ? part.text : part.kind === 'template' ? '' : part.name,
            buttons: [],
        })),
    },
    {
        channel: 'web',
        label: 'Web',
        bubbles: ({ text, links = [], choices = [] }) => [
            { text, buttons: [...links.map(({ label }) => label), ...choices.map(choiceText)] },
        ],
    },
];
