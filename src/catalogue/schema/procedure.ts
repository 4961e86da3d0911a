import { z } from 'zod'
import { DELIVERY_KINDS } from '../../core/home-delivery.ts'
import { PLACE_KINDS, type Procedure } from '../../core/procedure.ts'
import {
  day,
  fields,
  id,
  key,
  link,
  list,
  oneOf,
  optional,
  optionalList,
  orJust,
  procedureCode,
  text,
  textUpTo,
  wholeNumber,
  yesOrNo,
} from './fields.ts'

/** The longest name that fits on a button. */
export const MAX_BUTTON_NAME = 40

const timed = { from: optional(day), until: optional(day) }

const note = orJust('text', fields({ text, ...timed }))

const document = fields({
  key,
  name: text,
  how: oneOf(['submit', 'show', 'tell']).default('submit'),
  originals: wholeNumber.default(0),
  copies: wholeNumber.default(0),
  note: optional(text),
  condition: optional(text),
  when: optionalList(key),
  ...timed,
})

const option = fields({
  key,
  label: textUpTo(MAX_BUTTON_NAME),
  usual: yesOrNo.default(false),
  goTo: optional(id),
  note: optional(text),
})

const question = fields({
  key,
  ask: text,
  when: optionalList(key),
  options: z.array(option).min(2, 'cần ít nhất 2 lựa chọn').max(5, 'có nhiều nhất 5 lựa chọn'),
})

const fee = fields({
  label: optional(text),
  amount: wholeNumber.nullable(),
  per: optional(text),
  note: optional(text),
  ...timed,
})

const time = fields({
  label: optional(text),
  days: wholeNumber.nullable(),
  kind: oneOf(['working', 'calendar']).default('working'),
  after15: yesOrNo.default(false),
  note: optional(text),
  ...timed,
})

const place = fields({ kind: oneOf(PLACE_KINDS), note: optional(text), ...timed })

const form = orJust('name', fields({ name: text, url: optional(link), ...timed }))

const legalBasis = orJust(
  'text',
  fields({
    text,
    url: optional(link),
    replacedOn: optional(day),
    replacedBy: optional(text),
    ...timed,
  }),
)

const delivery = fields({
  kind: oneOf(DELIVERY_KINDS),
  carrier: optional(text),
  signs: optional(text),
  fee: wholeNumber.nullable().default(null),
  area: optional(text),
})

export const source = fields({ name: text, url: optional(link), on: day })
const verified = fields({ by: text, on: day }).nullable()

/** Where an entry that has one source comes from, and who has checked it. */
export const provenance = { source, verified: verified.default(null) }

/** `content/procedures/<id>.yaml`; the id is the file's name. */
export const procedureFile: z.ZodType<Omit<Procedure, 'id'>> = fields({
  code: optional(procedureCode),
  formerCodes: optionalList(procedureCode),
  replacedBy: optional(id),
  withdrawn: optional(yesOrNo),
  name: text,
  shortName: optional(textUpTo(MAX_BUTTON_NAME)),
  englishName: optional(text),
  field: text,
  aliases: optionalList(text),
  questions: optionalList(text),
  sensitive: yesOrNo.default(false),
  mourning: yesOrNo.default(false),
  notes: optionalList(note),
  documents: list(document),
  cases: optionalList(question, 4),
  fees: list(fee),
  times: list(time),
  places: list(place),
  online: oneOf(['none', 'partial', 'full', 'only']),
  onlineUrl: optional(link),
  delivery: optional(delivery),
  steps: optionalList(note),
  forms: optionalList(form),
  results: optionalList(note),
  conditions: optionalList(note),
  legal: optionalList(legalBasis),
  related: optionalList(id),
  next: optionalList(id),
  covers: optionalList(id),
  sources: list(source),
  asOf: day,
  reviewBy: day,
  verified,
  staffNotes: optionalList(text),
})
