import { z } from 'zod'
import { isDay } from '../../core/local-time.ts'
import { levelsIn, type NationalRecord } from './national-record.ts'

const text = z.string().nullish()

/** A list made by hand from several sources: documents counted, time and fee told in sentences. */
const sheet = z.object({
  code: text,
  name: z.string(),
  aliases: z.array(z.string()).default([]),
  field: text,
  level: text,
  documents: z.array(
    z.object({
      name: z.string(),
      original: z.number().nullish(),
      copies: z.number().nullish(),
      note: text,
    }),
  ),
  time: text,
  fee: text,
  where: text,
  legal: z.array(z.string()).default([]),
  asOf: text,
  conditions: text,
  result: text,
})

export function isSheet(value: object): boolean {
  return 'asOf' in value && 'where' in value
}

export function readSheet(value: unknown): Omit<NationalRecord, 'place' | 'otherCodes'> {
  const read = sheet.parse(value)
  const isCommune = /^xã/i.test(read.level ?? '') && !/công an/i.test(read.level ?? '')
  const on = read.asOf?.slice(0, 10) ?? ''
  return {
    code: read.code ?? '',
    name: read.name,
    field: read.field ?? '',
    levels: levelsIn(read.level ?? ''),
    // Where it is handed in is told in words; the level says whose it is.
    agency: [read.where ?? '', ...(isCommune ? ['UBND cấp xã'] : [])].join('; '),
    issuer: '',
    documents: read.documents.map(({ name, original, copies, note }) => ({
      text: name,
      originals: original ?? null,
      copies: copies ?? null,
      note: note || undefined,
    })),
    times: read.time ? [{ text: read.time }] : [],
    fees: read.fee ? [{ text: read.fee }] : [],
    steps: [],
    legal: read.legal,
    results: read.result ? [read.result] : [],
    conditions: read.conditions ? [read.conditions] : [],
    aliases: read.aliases,
    on: isDay(on) ? on : undefined,
  }
}
