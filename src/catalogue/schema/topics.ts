import { z } from 'zod'
import type { LifeEvent, Topic } from '../../core/content.ts'
import { fields, id, list, optional, optionalList, text, textUpTo } from './fields.ts'
import { MAX_BUTTON_NAME, provenance } from './procedure.ts'

/** `content/topics.yaml` */
export const topicsFile: z.ZodType<readonly Topic[]> = z.array(
  fields({
    id,
    name: text,
    aliases: optionalList(text),
    ask: text,
    choices: list(fields({ procedure: id, label: textUpTo(MAX_BUTTON_NAME) }), 5),
    usual: optional(fields({ procedure: id, ask: text })),
  }),
)

/** `content/life-events.yaml` */
export const lifeEventsFile: z.ZodType<readonly LifeEvent[]> = z.array(
  fields({
    id,
    name: textUpTo(MAX_BUTTON_NAME),
    aliases: optionalList(text),
    intro: optional(text),
    steps: list(fields({ procedure: id, note: optional(text) })),
    ...provenance,
  }),
)
