import { isChoiceId } from "../../core/choice-id.js";
import { clean } from "../../core/text.js";
import { isPhotoUrl } from "../receiving/zalo-photo.js";
const NOTHING = { kind: 'nothing' };
/** What cannot be read, by the name of the event. A link that was shared may come with words. */
const UNREADABLE = {
    user_send_image: 'photo',
    user_send_gif: 'video',
    user_send_link: 'other',
    user_send_audio: 'voice',
    user_send_video: 'video',
    user_send_sticker: 'sticker',
    user_send_location: 'location',
    user_send_business_card: 'contact',
    user_send_file: 'file',
};
/** Events that are none of our business, as far as we know them. */
const KNOWN = /^(?:unfollow|user_submit_info|(?:user|oa)_(?:seen|received|reacted)_message|anonymous_send_\w+|oa_send_(?:anonymous|group)_\w+|user_send_group_\w+|add_user_to_tag|remove_(?:user_from_)?tag|update_user_info|extension_purchased|widget_\w+|oa_send_consent|user_reply_consent|user_call_oa|oa_call_user|create_group|user_(?:join|out)_group|change_(?:template|oa)_\w+)$/;
/** Reads an event of `oaId`. `eventId` stands for it where Zalo gave it no id: the same for the same bytes. */
export function parse(event, oaId, eventId) {
    const { event_name: name, sender, recipient } = event;
    if (KNOWN.test(name))
        return NOTHING;
    if (/^oa_send_\w+$/.test(name))
        return parseEcho(event, oaId, eventId);
    const oa = event.oa_id ?? recipient?.id;
    if (oa !== undefined && oa !== oaId)
        return { kind: 'strange', why: 'other-oa' };
    switch (name) {
        case 'follow':
            return messageFrom(event.follower?.id, eventId, { kind: 'start' });
        case 'user_click_chatnow':
            return messageFrom(event.user_id, eventId, { kind: 'start' });
        case 'user_withdraw':
            return event.user_id === undefined
                ? { kind: 'strange', why: 'citizen' }
                : { kind: 'withdraw', address: addressOf(event.user_id), id: eventId };
        default: {
            const content = photoIn(event) ?? contentOf(name, textOf(event));
            if (content === null)
                return { kind: 'strange', why: 'event' };
            return messageFrom(sender?.id, event.message?.msg_id ?? eventId, content);
        }
    }
}
function textOf({ message }) {
    return clean(message?.text ?? '').trim();
}
function photoIn(event) {
    if (event.event_name !== 'user_send_image')
        return undefined;
    const photo = event.message?.attachments?.[0]?.payload.url;
    const caption = textOf(event);
    return isPhotoUrl(photo) ? { kind: 'photo', photo, ...(caption && { caption }) } : undefined;
}
/** `null` for an event that nobody told us of. */
function contentOf(name, text) {
    const what = Object.hasOwn(UNREADABLE, name) ? UNREADABLE[name] : undefined;
    if (name === 'user_send_text' || (name === 'user_send_link' && text !== '')) {
        if (text === '')
            return { kind: 'unreadable', what: 'other' };
        const choice = text.startsWith('#') ? text.slice(1) : '';
        return isChoiceId(choice) ? { kind: 'choice', choice } : { kind: 'text', text };
    }
    return what === undefined ? null : { kind: 'unreadable', what };
}
/** All that we send comes back as an event; only what a person sent tells us something. */
function parseEcho({ sender, recipient, message }, oaId, eventId) {
    if (sender?.admin_id === undefined || sender.admin_id === '')
        return NOTHING;
    if (sender.id !== undefined && sender.id !== oaId)
        return { kind: 'strange', why: 'other-oa' };
    return recipient?.id === undefined
        ? { kind: 'strange', why: 'citizen' }
        : { kind: 'officer', address: addressOf(recipient.id), id: message?.msg_id ?? eventId };
}
function messageFrom(citizen, id, content) {
    if (citizen === undefined)
        return { kind: 'strange', why: 'citizen' };
    return { kind: 'message', message: { id: clean(id), from: addressOf(citizen), ...content } };
}
function addressOf(id) {
    return { channel: 'zalo-oa', id };
}
