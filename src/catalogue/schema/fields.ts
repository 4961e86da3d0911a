import { z } from 'zod'
import { isDay, type LocalDay } from '../../core/local-time.ts'
import { nearest } from './nearest.ts'

/*
 * Pieces of all schemas. What comes in is a tree: text, list, map or nothing. A message says what the
 * value must be; `schemaFaults` puts the field's name before it.
 */

export const text: z.ZodType<string> = z.string().min(1, 'còn trống')

export function textUpTo(max: number): z.ZodType<string> {
  return z.string().min(1, 'còn trống').max(max, `dài quá ${max} chữ`)
}

export const wholeNumber: z.ZodType<number> = z
  .string()
  .regex(/^\d{1,15}$/, 'phải là số nguyên, viết liền: 25000')
  .transform(Number)

export const yesOrNo: z.ZodType<boolean> = z
  .string()
  .regex(/^(?:true|false)$/, 'phải là true hoặc false')
  .transform((value) => value === 'true')

export const day: z.ZodType<LocalDay> = z
  .string()
  .refine(isDay, 'phải là ngày có thật, viết năm-tháng-ngày: 2026-11-24')

export const procedureCode: z.ZodType<string> = z
  .string()
  .regex(/^\d\.\d{6}$/, 'phải là mã thủ tục, như 1.001193')

/** Part of choice ids. */
export const key: z.ZodType<string> = z
  .string()
  .regex(/^[a-z0-9-]{1,8}$/, 'chỉ gồm a-z, 0-9, dấu -, nhiều nhất 8 chữ')

export const id: z.ZodType<string> = z
  .string()
  .regex(/^[a-z0-9-]{1,24}$/, 'chỉ gồm a-z, 0-9, dấu -, nhiều nhất 24 chữ')

export const link: z.ZodType<string> = z
  .string()
  .refine((url) => url.startsWith('https://') && URL.canParse(url), 'phải là địa chỉ https://…')

export function oneOf<const Values extends readonly string[]>(
  values: Values,
): z.ZodType<Values[number]> {
  return z.enum(values, `phải là một trong: ${values.join(', ')}`)
}

/** A key that may be left out, or left empty. */
export function optional<Value>(
  schema: z.ZodType<Value>,
): z.ZodOptional<z.ZodType<Value | undefined>> {
  return z.preprocess((value) => value ?? undefined, schema.optional()).optional()
}

/** A list that must be there, though it may be empty. */
export function list<Value>(item: z.ZodType<Value>, max = Infinity): z.ZodType<Value[]> {
  return z.preprocess(
    (value) => (value === null ? [] : value),
    z.array(item).max(max, `có nhiều nhất ${max} mục`),
  )
}

export function optionalList<Value>(
  item: z.ZodType<Value>,
  max?: number,
): z.ZodDefault<z.ZodType<Value[]>> {
  return list(item, max).default([])
}

/** A map with these keys and no others. */
export function fields<Shape extends z.ZodRawShape>(
  shape: Shape,
): z.ZodObject<Shape, z.core.$strict> {
  const known = Object.keys(shape)
  return z.strictObject(shape, {
    error: (issue) =>
      issue.code === 'unrecognized_keys'
        ? issue.keys.map((name) => unknownKey(name, known)).join('\n')
        : undefined,
  })
}

/** `- text` is short for `- text: text` where nothing else is to be said. */
export function orJust<Value>(name: string, schema: z.ZodType<Value>): z.ZodType<Value> {
  return z.preprocess((value) => (typeof value === 'string' ? { [name]: value } : value), schema)
}

function unknownKey(name: string, known: readonly string[]): string {
  if (!/^[A-Za-z]+$/.test(name)) {
    return `không hiểu mục "${name}" (câu có dấu hai chấm phải đặt cả câu trong ngoặc kép)`
  }
  const meant = nearest(name, known)
  return `không có mục "${name}"${meant === undefined ? '' : `; có phải "${meant}" không?`}`
}
