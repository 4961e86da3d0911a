import { z } from 'zod';
/** Ids exceed what a number holds exactly, so one that came as a number is no id. */
const id = z.string().regex(/^[\w-]{1,64}$/);
/** Whatever is not as expected is as if it were not there: Zalo sends more shapes than it documents. */
const party = z
    .object({ id: id.optional().catch(undefined), admin_id: z.string().optional().catch(undefined) })
    .optional()
    .catch(undefined);
const event = z.object({
    event_name: z.string().max(100),
    app_id: z.string().optional().catch(undefined),
    oa_id: id.optional().catch(undefined),
    timestamp: z.union([z.string(), z.number()]).optional().catch(undefined),
    sender: party,
    recipient: party,
    follower: party,
    user_id: id.optional().catch(undefined),
    message: z
        .object({
        msg_id: z.string().min(1).max(128).optional().catch(undefined),
        text: z.string().optional().catch(undefined),
        attachments: z
            .array(z.object({ payload: z.object({ url: z.unknown() }) }))
            .optional()
            .catch(undefined),
    })
        .optional()
        .catch(undefined),
});
/** Reads what came from outside; `null` for what is no event. */
export function readEvent(raw) {
    return event.safeParse(raw).data ?? null;
}
