import { readFileSync } from 'node:fs'
import { parse } from 'yaml'
import { z } from 'zod'
import { ContentError } from '../../core/errors.ts'

/** What is known of a candidate when its chance to be meant is reckoned. */
export const FEATURES = [
  'procedure',
  'elsewhere',
  'topic',
  'named',
  'complete',
  'common',
  'owned',
  'leftWords',
  'leftPairs',
  'extra',
  'missing',
] as const
export type FeatureName = (typeof FEATURES)[number]
export type FeatureValues = Readonly<Record<FeatureName, number>>

const settings = z.strictObject({
  /** How much each feature speaks for a candidate, in log odds against "none of them". */
  weights: z.record(z.enum(FEATURES), z.number()),
  thresholds: z.strictObject({
    /** The chance from which the best procedure is answered at once. */
    answer: z.number(),
    /** The share of the best's chance from which the next one is offered beside it. */
    rival: z.number(),
    /** The chance from which another procedure stands as a choice beside an answer. */
    near: z.number(),
    /** The chance of the best three together from which they are offered. */
    offer: z.number(),
    /** The least chance of a procedure that is offered. */
    choice: z.number(),
    /** The chance of all that is elsewhere together from which the best of it is named. */
    elsewhere: z.number(),
    topic: z.number(),
  }),
  /** The chance from which what people say besides is believed, by what finding would say. */
  besides: z.strictObject({ unsure: z.number(), sure: z.number() }),
  /** Words that tell a variant from its base; those in a row mean the same. */
  qualifiers: z.array(z.array(z.string())),
})

/** How finding decides; fitted by `npm run eval -- FILE --fit`, see docs/tim-kiem.md. */
export type DecisionSettings = z.infer<typeof settings>

export function readDecision(yaml: string): DecisionSettings {
  return settings.parse(parse(yaml))
}

/** Throws ContentError, with every fault, for a file that cannot be used. */
export function loadDecision(file: string): DecisionSettings {
  try {
    return readDecision(readFileSync(file, 'utf8'))
  } catch (error) {
    throw new ContentError(faultsOf(error).map((fault) => `${file}: ${fault}`))
  }
}

function faultsOf(error: unknown): readonly string[] {
  return error instanceof z.ZodError
    ? error.issues.map(({ path, message }) => `${path.join('.')}: ${message}`)
    : [String(error)]
}
