import { z } from 'zod'
import type { Confirmed } from '../../core/content.ts'
import { GREETING_KINDS } from '../../core/greetings.ts'
import { CHANNEL_NAMES } from '../../core/message.ts'
import type { DayHours, Office } from '../../core/office.ts'
import { day, fields, id, link, list, optional, text, textUpTo } from './fields.ts'
import { named } from './named.ts'

function confirmed<Value>(value: z.ZodType<Value>): z.ZodType<Confirmed<Value>> {
  return fields({
    value: value.nullable(),
    confirmed: signed.nullable(),
  }).refine((each) => each.value !== null || each.confirmed === null, {
    path: ['value'],
    message: 'còn trống mà đã ghi người xác nhận',
  })
}

const SPELL = /^([01]\d|2[0-3]):([0-5]\d) ?- ?([01]\d|2[0-3]):([0-5]\d)$/

/** `07:30-11:30` */
export const spell = z
  .string()
  .regex(SPELL, 'phải viết như "07:30-11:30"')
  .transform((written) => {
    const [openHour = 0, openMinute = 0, closeHour = 0, closeMinute = 0] =
      SPELL.exec(written)?.slice(1).map(Number) ?? []
    return { open: openHour * 60 + openMinute, close: closeHour * 60 + closeMinute }
  })
  .refine(({ open, close }) => open < close, 'phải mở cửa trước giờ đóng cửa')

const dayHours: z.ZodType<DayHours> = fields({
  weekday: z
    .string()
    .regex(/^[1-7]$/, 'phải là số từ 1 (thứ hai) đến 7 (chủ nhật)')
    .transform(Number),
  spells: list(spell),
})

const dossierUnit = z
  .string()
  .regex(
    /^(?:\d{3}\.\d{2}\.\d{2,3}\.)?[HG]\d{2}(?:\.\d{1,3}){0,4}$/,
    'phải là phần đầu của mã hồ sơ, như H26.15.17',
  )

const hotline = fields({
  name: text,
  englishName: text,
  number: text,
  note: optional(text),
  source: text,
})

const NOT_YET = { value: null, confirmed: null }

const signed = fields({ by: text, on: day })

/** As long as a phone shows without scrolling. */
const saidToAll = {
  text: textUpTo(300),
  englishText: optional(textUpTo(300)),
}

/** `content/office.yaml` */
export const officeFile: z.ZodType<Office> = fields({
  name: text,
  unit: text,
  province: text,
  englishName: text,
  address: confirmed(text),
  mapUrl: confirmed(link),
  phone: confirmed(text),
  hours: confirmed(list(dayHours)),
  dossierUnit: confirmed(dossierUnit),
  resultsAtHome: confirmed(text).default(NOT_YET),
  greetings: fields(named(GREETING_KINDS, () => confirmed(text).default(NOT_YET))).default({
    birth: NOT_YET,
    marriage: NOT_YET,
    death: NOT_YET,
  }),
  denunciations: confirmed(text),
  privacyNotice: confirmed(text).default(NOT_YET),
  notice: fields({ ...saidToAll, until: day })
    .nullable()
    .default(null),
  switchedOff: fields(named(CHANNEL_NAMES, () => optional(fields(saidToAll)))).default({}),
  opened: signed.nullable().default(null),
  units: list(fields({ id, name: text, englishName: text })),
  hotlines: list(hotline),
  emergencies: list(hotline),
  links: fields({ nationalPortal: link, cityInformation: link, booking: link }),
})
