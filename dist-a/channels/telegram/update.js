import { z } from 'zod';
const user = z.object({
    id: z.int(),
    is_bot: z.boolean().optional(),
    language_code: z.string().optional(),
});
const chat = z.object({ id: z.int(), type: z.string() });
/** Loose: which kind of message it is shows in which other field is there. */
const message = z.looseObject({
    chat,
    from: user.optional(),
    text: z.string().optional(),
    caption: z.string().optional(),
    media_group_id: z.string().optional(),
    reply_to_message: z.object({ from: user.optional() }).optional(),
});
const update = z.object({
    update_id: z.int(),
    message: message.optional(),
    edited_message: message.optional(),
    callback_query: z
        .object({
        id: z.string(),
        from: user,
        data: z.string().optional(),
        message: z.object({ chat }).optional(),
    })
        .optional(),
    my_chat_member: z.object({ chat, new_chat_member: z.object({ status: z.string() }) }).optional(),
});
/** The kinds that `Update` has; the setting stays with Telegram until the next call that names it. */
export const ALLOWED_UPDATES = [
    'message',
    'edited_message',
    'callback_query',
    'my_chat_member',
];
/** Reads what came from outside; `null` for what is no update. */
export function readUpdate(raw) {
    return update.safeParse(raw).data ?? null;
}
