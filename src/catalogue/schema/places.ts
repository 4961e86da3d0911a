import type { z } from 'zod'
import type { OldUnit } from '../../core/places.ts'
import { fields, list, optionalList, orJust, text, yesOrNo } from './fields.ts'

const successor = orJust('unit', fields({ unit: text, villages: optionalList(text) }))

/** `content/places.yaml` */
export const placesFile: z.ZodType<readonly OldUnit[]> = fields({
  units: list(
    fields({
      name: text,
      aliases: optionalList(text),
      within: text,
      now: list(successor),
      confirmed: yesOrNo,
      source: text,
    }),
  ),
}).transform(({ units }) => units)
