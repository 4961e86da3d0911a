import { isChoiceId } from "../../core/choice-id.js";
import { clean } from "../../core/text.js";
import { readCommand } from "./commands.js";
import { photoIn } from "./photo.js";
const NOTHING = { kind: 'nothing' };
/**
 * What messages hold besides text, by the field that tells. Order matters: an animation also comes as a
 * document and a venue as a location, for older bots.
 */
export const CONTENT = {
    sticker: 'sticker',
    voice: 'voice',
    audio: 'voice',
    animation: 'video',
    video: 'video',
    video_note: 'video',
    live_photo: 'photo',
    photo: 'photo',
    document: 'file',
    contact: 'contact',
    venue: 'location',
    location: 'location',
    checklist: 'other',
    dice: 'other',
    game: 'other',
    paid_media: 'other',
    poll: 'other',
    rich_message: 'other',
    story: 'other',
};
/** Reads an update. `self` is `null` until Telegram has told us who we are. */
export function parse(update, self) {
    if (update.callback_query)
        return parsePress(update.update_id, update.callback_query);
    if (update.my_chat_member)
        return parseMembership(update.my_chat_member);
    const message = update.message ?? update.edited_message;
    if (!message)
        return { kind: 'strange', why: 'update' };
    if (message.chat.type !== 'private') {
        return update.message && self && speaksTo(self, message)
            ? { kind: 'group', chat: message.chat.id }
            : NOTHING;
    }
    if (message.from?.is_bot)
        return NOTHING;
    return parsePrivate(update.update_id, message, update.edited_message !== undefined);
}
function parsePrivate(updateId, message, edited) {
    const base = baseOf(updateId, message.chat.id, message.from?.language_code);
    const text = clean(message.text ?? message.caption ?? '').trim();
    const photo = edited ? undefined : photoIn(message);
    if (photo !== undefined) {
        const id = eventId(updateId, message);
        const caption = text === '' ? {} : { caption: text };
        return { kind: 'message', message: { ...base, id, kind: 'photo', photo, ...caption } };
    }
    if (text !== '') {
        return {
            kind: 'message',
            message: { ...base, ...(readCommand(text) ?? { kind: 'text', text }) },
        };
    }
    // A live location is edited every few seconds; only words are worth reading again.
    if (edited)
        return NOTHING;
    const content = Object.entries(CONTENT).find(([field]) => field in message);
    if (content === undefined)
        return { kind: 'strange', why: 'content' };
    const id = eventId(updateId, message);
    return { kind: 'message', message: { ...base, id, kind: 'unreadable', what: content[1] } };
}
/** An album comes as a message for each picture; one answer is enough, so they are one event. */
function eventId(updateId, { media_group_id }) {
    return media_group_id === undefined ? String(updateId) : `album-${media_group_id}`;
}
function parsePress(updateId, { from, data, message }) {
    if (message?.chat.type !== 'private' || data === undefined || !isChoiceId(data)) {
        return { kind: 'strange', why: 'choice' };
    }
    const base = baseOf(updateId, message.chat.id, from.language_code);
    return { kind: 'message', message: { ...base, kind: 'choice', choice: data } };
}
function parseMembership({ chat, new_chat_member }) {
    return chat.type === 'private' && new_chat_member.status === 'kicked'
        ? { kind: 'blocked', address: addressOf(chat.id) }
        : NOTHING;
}
/** Whether a message of a group is meant for the bot: a command, a mention, or a reply to it. */
function speaksTo({ id, username }, { text = '', caption = '', reply_to_message }) {
    const names = [...`${text} ${caption}`.matchAll(/@(\w+)/g)].map(([, name = '']) => name.toLowerCase());
    return (reply_to_message?.from?.id === id ||
        names.includes(username.toLowerCase()) ||
        /^\/\w+(?:\s|$)/.test(text));
}
function baseOf(updateId, chat, language) {
    return {
        id: String(updateId),
        from: addressOf(chat),
        ...(language !== undefined && { appLanguage: language }),
    };
}
function addressOf(chat) {
    return { channel: 'telegram', id: String(chat) };
}
