import { bodyLimit } from 'hono/body-limit';
import { z } from 'zod';
import { MOST_PHOTO_BYTES } from "../../core/photo.js";
import { MessageId } from "./chat-request.js";
import { addressOf, isConversationSecret } from "./conversation.js";
/** The parts of the form around the photo. */
const MAX_FORM_BYTES = MOST_PHOTO_BYTES + 16 * 1024;
const Form = z.strictObject({
    conversation: z.string(),
    id: MessageId,
    photo: z.instanceof(Blob),
});
/** The first bytes of the formats that phones and browsers make; `.` is any byte. */
const IMAGE_BEGINNINGS = [
    /^\xff\xd8\xff/,
    /^\x89PNG\r\n/,
    /^RIFF....WEBP/s,
    /^GIF8[79]a/,
    /^....ftyp(?:heic|heix|hevc|mif1|msf1|avif)/s,
];
const withinLimit = bodyLimit({ maxSize: MAX_FORM_BYTES, onError: (c) => c.body(null, 413) });
/** Reads the form of `POST /chat/photo` and the photo in it, in memory: the message says what was read. */
export async function takePhoto(c, readPhoto, appLanguage) {
    let parsed = { refusal: 'photo-too-large' };
    await withinLimit(c, async () => {
        // Not `parseBody`, which would keep the photo until the turn is answered.
        const form = await c.req.raw.formData().catch(() => null);
        parsed =
            form === null ? { refusal: 'broken-form' } : await parsePhoto(form, readPhoto, appLanguage);
    });
    return parsed;
}
async function parsePhoto(form, readPhoto, appLanguage) {
    const body = Form.safeParse(Object.fromEntries(form));
    if (!body.success)
        return { refusal: 'wrong-fields', fields: ['conversation', 'id', 'photo'] };
    const { conversation, id, photo } = body.data;
    if (!isConversationSecret(conversation))
        return { refusal: 'weak-conversation' };
    if (photo.size > MOST_PHOTO_BYTES)
        return { refusal: 'photo-too-large' };
    if (!(await isImage(photo)))
        return { refusal: 'not-image' };
    const base = { id, from: addressOf(conversation), ...(appLanguage && { appLanguage }) };
    const reading = await readPhoto(new Uint8Array(await photo.arrayBuffer()));
    return { message: { ...base, kind: 'photo-read', reading } };
}
async function isImage(photo) {
    const bytes = Buffer.from(await photo.slice(0, 16).arrayBuffer()).toString('latin1');
    return IMAGE_BEGINNINGS.some((beginning) => beginning.test(bytes));
}
