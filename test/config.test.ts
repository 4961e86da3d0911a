import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { parseConfig, VARIABLES } from '../src/config.ts'

test('needs nothing', () => {
  expect(parseConfig({})).toMatchObject({ HOST: '127.0.0.1', PORT: 8080, TELEGRAM_MODE: 'polling' })
})

test('an empty variable is one that is not set', () => {
  expect(parseConfig({ TELEGRAM_BOT_TOKEN: '' }).TELEGRAM_BOT_TOKEN).toBeUndefined()
})

test('tells every fault at once, by name, and never a value', () => {
  const secret = 'never-shown'
  const read = () =>
    parseConfig({
      PORT: 'eighty',
      PUBLIC_URL: secret,
      SECRET_KEY: secret,
      TELEGRAM_BOT_TOKEN: secret,
    })
  expect(read).toThrow(/PORT[\s\S]*PUBLIC_URL[\s\S]*SECRET_KEY[\s\S]*TELEGRAM_BOT_TOKEN/)
  expect(read).not.toThrow(secret)
})

test('a webhook needs an address and a secret', () => {
  const read = () =>
    parseConfig({ TELEGRAM_BOT_TOKEN: '123456:abcdefghijkl', TELEGRAM_MODE: 'webhook' })
  expect(read).toThrow(/PUBLIC_URL[\s\S]*TELEGRAM_WEBHOOK_SECRET/)
})

test('PostgreSQL needs a key that is not of one machine, and its address is never shown', () => {
  const DATABASE_URL = 'postgresql://motcua:rat-kin@may-chu:5432/motcua'
  expect(() => parseConfig({ DATABASE_URL })).toThrow('SECRET_KEY: cần có khi đặt DATABASE_URL')
  const read = () => parseConfig({ DATABASE_URL: 'mysql://a:rat-kin@b/c' })
  expect(read).toThrow('DATABASE_URL: phải có dạng postgresql://')
  expect(read).not.toThrow('rat-kin')
})

test('.env.example names exactly what is read', () => {
  const named = [...readFileSync('.env.example', 'utf8').matchAll(/^# ([A-Z_]+)=/gm)].map(
    ([, name]) => name,
  )
  expect(named.toSorted()).toEqual(VARIABLES.toSorted())
})

test('a chat of the staff needs the bot that writes there', () => {
  const read = () => parseConfig({ ALERT_TELEGRAM_CHAT: '-100123', ALERT_ZALO_BOT_CHAT: 'c1' })
  expect(read).toThrow(
    /ALERT_TELEGRAM_CHAT: .*TELEGRAM_BOT_TOKEN[\s\S]*ALERT_ZALO_BOT_CHAT: .*ZALO_BOT_TOKEN/,
  )
})

test('the office’s own service needs an address, without a name and a password', () => {
  expect(() => parseConfig({ DOSSIER_SOURCE: 'http' })).toThrow('DOSSIER_HTTP_URL: cần có')
  const url = 'https://name:pass@motcua.vi-du.gov.vn/tra-cuu'
  const read = () => parseConfig({ DOSSIER_SOURCE: 'http', DOSSIER_HTTP_URL: url })
  expect(read).toThrow('DOSSIER_HTTP_URL: không được có tên và mật khẩu')
})
