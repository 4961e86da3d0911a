import { z } from 'zod'
import { FACETS, type Facet } from '../../core/procedure.ts'
import type { Words } from '../../core/words.ts'
import { fields, list, optionalList, text } from './fields.ts'

const said = z.record(text, text).transform((pairs) => new Map(Object.entries(pairs)))

const phrases = optionalList(text)

const facets: Record<Facet, typeof phrases> = {
  documents: phrases,
  fee: phrases,
  time: phrases,
  place: phrases,
  steps: phrases,
  form: phrases,
  result: phrases,
  legal: phrases,
}

/** `content/words.yaml` */
export const wordsFile: z.ZodType<Omit<Words, 'intents'>> = fields({
  short: said,
  same: said,
  filler: list(text),
  facets: fields(facets).transform((own) => new Map(FACETS.map((name) => [name, own[name]]))),
})

/** `content/phrases.yaml`; the names are of conversation/intent.ts. */
export const phrasesFile: z.ZodType<Words['intents']> = fields({
  intents: z.record(text, list(text)).transform((phrases) => new Map(Object.entries(phrases))),
}).transform(({ intents }) => intents)
