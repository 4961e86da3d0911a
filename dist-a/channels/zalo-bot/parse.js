import { createHash } from 'node:crypto';
import { isChoiceId } from "../../core/choice-id.js";
import { clean } from "../../core/text.js";
import { isPhotoUrl } from "../receiving/zalo-photo.js";
const NOTHING = { kind: 'nothing' };
/** What messages hold besides text, by the field that tells: `photo` in the documents, `photo_url` in fact. */
const BY_FIELD = {
    photo: 'photo',
    photo_url: 'photo',
    sticker: 'sticker',
    voice_url: 'voice',
};
/** The same by the name of the event, where no field tells. */
const BY_EVENT = {
    'message.image.received': 'photo',
    'message.sticker.received': 'sticker',
    'message.voice.received': 'voice',
    'message.link.received': 'other',
    'message.unsupported.received': 'other',
};
/** Reads an update. Nobody is served in a group. */
export function parse({ event_name = '', message }) {
    if (!message)
        return { kind: 'strange', why: 'update' };
    if (!isPrivate(message) || message.from?.is_bot)
        return NOTHING;
    const base = {
        id: message.message_id ?? hashOf(message),
        from: { channel: 'zalo-bot', id: message.chat.id },
    };
    const text = clean(message.text ?? message.caption ?? '').trim();
    const photo = message['photo_url'] ?? message['photo'];
    if (isPhotoUrl(photo)) {
        const caption = text === '' ? {} : { caption: text };
        return { kind: 'message', message: { ...base, kind: 'photo', photo, ...caption } };
    }
    if (text !== '')
        return { kind: 'message', message: { ...base, ...meaningOf(text) } };
    const what = Object.entries(BY_FIELD).find(([field]) => field in message)?.[1] ?? BY_EVENT[event_name];
    return what === undefined
        ? { kind: 'strange', why: 'content' }
        : { kind: 'message', message: { ...base, kind: 'unreadable', what } };
}
/** There are no buttons, so a choice comes only from who typed `#` and its id. */
function meaningOf(text) {
    const choice = text.slice(1);
    return text.startsWith('#') && isChoiceId(choice)
        ? { kind: 'choice', choice }
        : { kind: 'text', text };
}
/** In a private chat the chat is the person. */
function isPrivate({ chat, from }) {
    return chat.chat_type === undefined ? chat.id === from?.id : chat.chat_type === 'PRIVATE';
}
function hashOf(message) {
    return `hash-${createHash('sha256').update(JSON.stringify(message)).digest('hex').slice(0, 32)}`;
}
