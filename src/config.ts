import { existsSync } from 'node:fs'
import { z } from 'zod'

const port = z.coerce
  .number('phải là một số')
  .int('phải là số nguyên')
  .min(0, 'phải từ 0 đến 65535')
  .max(65_535, 'phải từ 0 đến 65535')
const url = z.url({
  protocol: /^https?$/,
  error: 'phải là một địa chỉ đầy đủ, ví dụ https://motcua.vi-du.gov.vn',
})
const mode = z.enum(['polling', 'webhook'], 'phải là polling hoặc webhook').default('polling')
const webhookSecret = z
  .string()
  .regex(/^[\w-]{16,256}$/, 'phải có 16–256 ký tự trong A-Z a-z 0-9 _ -')
  .optional()
const digits = z.string().regex(/^\d{5,25}$/, 'phải toàn chữ số')
/** An Official Account needs all of these. */
const ZALO_OA = [
  'ZALO_OA_ID',
  'ZALO_OA_APP_ID',
  'ZALO_OA_APP_SECRET',
  'ZALO_OA_SECRET_KEY',
] as const
/** Chats of the staff, and the bot that writes there. */
const ALERTS = [
  ['ALERT_TELEGRAM_CHAT', 'TELEGRAM_BOT_TOKEN'],
  ['ALERT_ZALO_BOT_CHAT', 'ZALO_BOT_TOKEN'],
] as const
const logLevels = ['info', 'warn', 'error', 'silent'] as const

/** The places and secrets of this machine. `.env.example` names exactly these; a test holds them together. */
const environment = z
  .object({
    HOST: z.string().default('127.0.0.1'),
    PORT: port.default(8080),
    PUBLIC_URL: url.optional(),
    CONTENT_DIR: z.string().default('content'),
    DATA_DIR: z.string().default('data'),
    DATABASE_URL: z
      .url({
        protocol: /^postgres(?:ql)?$/,
        error: 'phải có dạng postgresql://tên:mật-khẩu@máy:5432/cơ-sở-dữ-liệu',
      })
      .optional(),
    SECRET_KEY: z.string().min(32, 'phải dài ít nhất 32 ký tự').optional(),
    LOG_LEVEL: z.enum(logLevels, `phải là một trong: ${logLevels.join(', ')}`).default('info'),
    TRUSTED_PROXY: z
      .string()
      .regex(/^[\da-f.:]+(?:\s*,\s*[\da-f.:]+)*$/i, 'phải là địa chỉ IP, cách nhau bằng dấu phẩy')
      .optional(),
    METRICS_TOKEN: z.string().min(16, 'phải dài ít nhất 16 ký tự').optional(),
    TELEGRAM_BOT_TOKEN: z
      .string()
      .regex(/^\d+:[\w-]{10,}$/, 'không đúng dạng mà BotFather cấp, ví dụ 123456:ABC…')
      .optional(),
    TELEGRAM_API_ROOT: url.optional(),
    TELEGRAM_MODE: mode,
    TELEGRAM_WEBHOOK_SECRET: webhookSecret,
    ZALO_OA_ID: digits.optional(),
    ZALO_OA_APP_ID: digits.optional(),
    ZALO_OA_APP_SECRET: z.string().optional(),
    ZALO_OA_SECRET_KEY: z.string().optional(),
    ZALO_OA_REFRESH_TOKEN: z.string().optional(),
    ZALO_OA_API_ROOT: url.optional(),
    ZALO_OAUTH_ROOT: url.optional(),
    ZALO_OA_BUTTONS: z.enum(['off', 'template'], 'phải là off hoặc template').default('off'),
    ZALO_VERIFIER: z
      .string()
      .regex(/^[\w-]{1,100}$/, 'chỉ là phần mã trong tên tệp xác thực')
      .optional(),
    ZALO_ZNS_API_ROOT: url.optional(),
    ZALO_ZNS_TEMPLATE_ID: z.string().optional(),
    ZALO_BOT_TOKEN: z
      .string()
      .regex(/^\d+:[^\s/?#]{8,}$/, 'không đúng dạng mà Zalo cấp, ví dụ 12345689:abc-xyz…')
      .optional(),
    ZALO_BOT_API_ROOT: url.optional(),
    ZALO_BOT_MODE: mode,
    ZALO_BOT_WEBHOOK_SECRET: webhookSecret,
    ALERT_TELEGRAM_CHAT: z
      .string()
      .regex(/^-?\d{1,20}$/, 'phải là số của cuộc trò chuyện, ví dụ -1001234567890')
      .optional(),
    ALERT_ZALO_BOT_CHAT: z.string().optional(),
    DOSSIER_SOURCE: z
      .enum(['imported', 'http', 'sample'], 'phải là imported, http hoặc sample')
      .default('sample'),
    DOSSIER_HTTP_URL: url
      .refine((value) => !/^https?:\/\/[^/]*@/.test(value), 'không được có tên và mật khẩu')
      .optional(),
    DOSSIER_HTTP_TOKEN: z
      .string()
      .regex(/^[\x21-\x7e]+$/, 'chỉ gồm chữ không dấu, số và dấu, không có khoảng trắng')
      .optional(),
  })
  .superRefine((read, faults) => {
    const missing = ZALO_OA.filter((name) => read[name] === undefined)
    if (missing.length === ZALO_OA.length) return
    for (const name of missing) {
      const message = `cần có cùng với ${ZALO_OA.filter((other) => other !== name).join(', ')}`
      faults.addIssue({ code: 'custom', path: [name], message })
    }
  })
  .superRefine((read, faults) => {
    for (const channel of ['TELEGRAM', 'ZALO_BOT'] as const) {
      const token = channel === 'TELEGRAM' ? read.TELEGRAM_BOT_TOKEN : read.ZALO_BOT_TOKEN
      if (token === undefined || read[`${channel}_MODE`] !== 'webhook') continue
      for (const name of ['PUBLIC_URL', `${channel}_WEBHOOK_SECRET`] as const) {
        if (read[name] !== undefined) continue
        const message = `cần có khi ${channel}_MODE=webhook`
        faults.addIssue({ code: 'custom', path: [name], message })
      }
    }
  })
  .superRefine((read, faults) => {
    for (const [chat, token] of ALERTS) {
      if (read[chat] === undefined || read[token] !== undefined) continue
      faults.addIssue({ code: 'custom', path: [chat], message: `cần có cùng với ${token}` })
    }
  })
  .superRefine((read, faults) => {
    if (read.DOSSIER_SOURCE !== 'http' || read.DOSSIER_HTTP_URL !== undefined) return
    const message = 'cần có khi DOSSIER_SOURCE=http'
    faults.addIssue({ code: 'custom', path: ['DOSSIER_HTTP_URL'], message })
  })

  .superRefine((read, faults) => {
    if (read.DATABASE_URL === undefined || read.SECRET_KEY !== undefined) return
    const message = 'cần có khi đặt DATABASE_URL: dữ liệu không còn nằm cùng máy với tệp khóa'
    faults.addIssue({ code: 'custom', path: ['SECRET_KEY'], message })
  })

export type Config = z.infer<typeof environment>

/** Thrown for variables that cannot be used; all at once, by name, never with their value. */
export class ConfigError extends Error {
  override readonly name = 'ConfigError'
}

/** The names that the schema reads. */
export const VARIABLES: readonly string[] = Object.keys(environment.shape)

/** Reads the environment, and before it a `.env` in the working folder, if there is one. */
export function readConfig(): Config {
  if (existsSync('.env')) process.loadEnvFile('.env')
  return parseConfig(process.env)
}

/** An empty variable counts as one that is not set. */
export function parseConfig(variables: Readonly<Record<string, string | undefined>>): Config {
  const set = Object.fromEntries(Object.entries(variables).filter(([, value]) => value !== ''))
  const read = environment.safeParse(set)
  if (read.success) return read.data
  const faults = read.error.issues.map(({ path, message }) => `- ${path.join('.')}: ${message}`)
  throw new ConfigError(`Cấu hình có lỗi, dịch vụ không chạy:\n${faults.join('\n')}`)
}
