import { z } from 'zod';
import { fields, id, list, optional, optionalList, text, textUpTo } from "./fields.js";
import { MAX_BUTTON_NAME, provenance } from "./procedure.js";
/** `content/topics.yaml` */
export const topicsFile = z.array(fields({
    id,
    name: text,
    aliases: optionalList(text),
    ask: text,
    choices: list(fields({ procedure: id, label: textUpTo(MAX_BUTTON_NAME) }), 5),
}));
/** `content/life-events.yaml` */
export const lifeEventsFile = z.array(fields({
    id,
    name: textUpTo(MAX_BUTTON_NAME),
    aliases: optionalList(text),
    intro: optional(text),
    steps: list(fields({ procedure: id, note: optional(text) })),
    ...provenance,
}));
