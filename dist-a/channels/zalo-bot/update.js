import { z } from 'zod';
/** Ids are strings of digits or hex. */
const id = z.string().regex(/^[\x21-\x7e]{1,128}$/);
/** Loose: which kind of message it is shows in which other field is there. */
const message = z.looseObject({
    message_id: id.optional().catch(undefined),
    chat: z.object({ id, chat_type: z.string().optional() }),
    from: z.object({ id, is_bot: z.boolean().optional() }).optional(),
    text: z.string().optional(),
    caption: z.string().optional(),
});
const update = z.object({ event_name: z.string().optional(), message: message.optional() });
/**
 * Reads what came from outside: an event as it is sent, or wrapped in `{ ok, result }` as it is documented;
 * `null` for what is no event.
 */
export function readUpdate(raw) {
    const { result = raw } = Object(raw);
    return update.safeParse(result).data ?? null;
}
