import { z } from 'zod'
import { BESIDES, type Sayings } from '../../core/sayings.ts'
import { fields, list, text } from './fields.ts'

/** `content/sayings.yaml` */
export const sayingsFile: z.ZodType<Sayings> = fields({
  sayings: z
    .partialRecord(z.enum([...BESIDES, 'question']), list(text))
    .transform((said) => new Map(Object.entries(said) as [keyof typeof said, string[]][])),
}).transform(({ sayings }) => sayings)
