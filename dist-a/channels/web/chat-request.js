import { z } from 'zod';
import { isChoiceId } from "../../core/choice-id.js";
import { clean } from "../../core/text.js";
import { addressOf, isConversationSecret } from "./conversation.js";
const MAX_TEXT = 12_000;
export const MessageId = z.string().regex(/^[\w.-]{1,64}$/);
const Body = z.strictObject({
    conversation: z.string(),
    message: z.strictObject({
        id: MessageId,
        text: z.string().optional(),
        choice: z.string().optional(),
        start: z.literal(true).optional(),
        payload: z
            .string()
            .regex(/^[\w-]{1,64}$/)
            .optional(),
    }),
});
/** Reads the body of `POST /chat`; whatever does not fit is refused by name. */
export function parseChat(json, appLanguage) {
    const body = Body.safeParse(json);
    if (!body.success)
        return { refusal: 'wrong-fields', fields: fieldsOf(body.error) };
    const { conversation, message } = body.data;
    if (!isConversationSecret(conversation))
        return { refusal: 'weak-conversation' };
    const { id, text, choice, start, payload } = message;
    const base = { id, from: addressOf(conversation), ...(appLanguage && { appLanguage }) };
    if ([text, choice, start].filter((kind) => kind !== undefined).length !== 1) {
        return {
            refusal: 'wrong-fields',
            fields: ['message.text', 'message.choice', 'message.start'],
        };
    }
    if (payload !== undefined && !start) {
        return { refusal: 'wrong-fields', fields: ['message.payload'] };
    }
    if (text !== undefined) {
        if (text.length > MAX_TEXT)
            return { refusal: 'text-too-long' };
        return { message: { ...base, kind: 'text', text: clean(text) } };
    }
    if (choice !== undefined) {
        if (!isChoiceId(choice))
            return { refusal: 'wrong-choice' };
        return { message: { ...base, kind: 'choice', choice } };
    }
    return { message: { ...base, kind: 'start', ...(payload !== undefined && { payload }) } };
}
/** Names of ours only: a field that we do not know could be named anything. */
function fieldsOf({ issues }) {
    const names = issues.map(({ code, path }) => [...path, ...(code === 'unrecognized_keys' ? ['*'] : [])].join('.'));
    return [...new Set(names)].map((name) => name || 'JSON');
}
