import { z } from 'zod'
import type { Calendar } from '../../core/calendar.ts'
import { SECOND_FACTS } from '../../core/second-fact.ts'
import type { Settings } from '../../core/settings.ts'
import { day, fields, id, list, oneOf, text, wholeNumber, yesOrNo } from './fields.ts'
import { spell } from './office.ts'

const days = wholeNumber.refine((count) => count > 0, 'phải từ 1 ngày trở lên')

const minutes = wholeNumber.refine((count) => count > 0, 'phải từ 1 phút trở lên')

const slipPrefix = z.string().regex(/^[A-Z]{2,4}$/, 'phải là 2 đến 4 chữ in hoa, như PX')

const host = z
  .string()
  .regex(/^[a-z0-9-]+(?:\.[a-z0-9-]+)+$/, 'phải là tên miền, như dichvucong.gov.vn')

/** `content/settings.yaml` */
export const settingsFile: z.ZodType<Settings> = fields({
  keep: fields({
    questions: days,
    sessions: days,
    answered: days,
    deadLetters: days,
    dossiers: days,
    follows: days,
    handed: days,
    addresses: days.default(1),
  }),
  quietMinutes: minutes,
  zalo: fields({ silentMinutes: minutes, paysForNews: yesOrNo }),
  tellingHours: spell,
  dossiers: fields({
    secondFacts: list(oneOf(SECOND_FACTS)).refine(
      (facts) => facts.length > 0,
      'phải có ít nhất một loại',
    ),
    askMinutes: minutes,
  }),
  ratings: fields({
    invitedPercent: wholeNumber.refine((percent) => percent <= 100, 'phải từ 0 đến 100'),
    drawSeed: text,
    remindDays: days,
    openDays: days,
    taskDays: days,
    slipPrefix,
  }),
  noticeVersion: text,
  officialHosts: list(host),
  mostAsked: list(id),
  verifyFirst: list(id).default([]),
})

const year = z
  .string()
  .regex(/^20\d\d$/, 'phải là năm, như 2026')
  .transform(Number)

/** `content/calendar.yaml` */
export const calendarFile: z.ZodType<Calendar> = fields({
  years: list(
    fields({
      year,
      source: text,
      holidays: list(fields({ from: day, until: day, name: text })),
      workdays: list(day),
    }),
  ),
})
