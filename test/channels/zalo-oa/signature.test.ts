import { createHash, createHmac } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import { isSigned } from '../../../src/channels/zalo-oa/signature.ts'
import { fixtures } from './fixtures.ts'

const vectors = fixtures('signature')

describe.skipIf(vectors === null)('the vectors', () => {
  test.each([...(vectors ?? [])])('%s', (_name, vector) => {
    const body = Buffer.from(vector['rawBody'], 'utf8')
    const key = { appId: vector['appId'], secretKey: vector['oaSecretKey'] }
    const stated = vector['bodyTimestamp'] ?? vector['timestamp']
    const check = (header: string): boolean =>
      isSigned(body, header, [vector['headers']?.['X-ZEvent-Timestamp'], stated], key)
    for (const header of [...vector['acceptHeaders'], ...vector['tolerateHeaders']]) {
      expect(check(header), header).toBe(true)
    }
    for (const header of vector['rejectHeaders']) expect(check(header), header).toBe(false)
    const other = vector['alsoAcceptHexWithBodyTimestamp']
    if (other !== undefined) expect(check(`mac=${other}`)).toBe(true)
  })
})

describe('what others take for the signature is refused', () => {
  const appId = '360846524940903967'
  const oaId = '388613280878808645'
  const secretKey = 'khóa-bí-mật'
  const at = '1720000000000'
  const body = `{"app_id":"${appId}","text":"Xin ch\\u00e0o \\/ 1", "timestamp":"${at}"}`
  const sha = (...parts: string[]): string =>
    createHash('sha256').update(parts.join('')).digest('hex')
  const check = (hex: string, stamps: (string | undefined)[] = [at]): boolean =>
    isSigned(Buffer.from(body), `mac=${hex}`, stamps, { appId, secretKey })

  test('the right one passes', () => {
    expect(check(sha(appId, body, at, secretKey))).toBe(true)
  })

  test.each([
    ['HMAC of the body', createHmac('sha256', secretKey).update(body).digest('hex')],
    [
      'HMAC of all',
      createHmac('sha256', secretKey)
        .update(appId + body + at)
        .digest('hex'),
    ],
    ['the id of the OA first', sha(oaId, body, at, secretKey)],
    ['the app secret as key', sha(appId, body, at, 'the app secret')],
    ['no timestamp', sha(appId, body, secretKey)],
    ['another order', sha(appId, at, body, secretKey)],
    [
      'separators',
      [appId, body, at, secretKey].join('.') && sha([appId, body, at, secretKey].join('.')),
    ],
    ['JSON written anew', sha(appId, JSON.stringify(JSON.parse(body)), at, secretKey)],
    ['another body', sha(appId, `${body} `, at, secretKey)],
    ['another time', sha(appId, body, '1720000000001', secretKey)],
    ['no key', sha(appId, body, at)],
  ])('%s', (_what, hex) => {
    expect(check(hex)).toBe(false)
  })

  test('without a timestamp nothing passes', () => {
    expect(check(sha(appId, body, secretKey), [undefined])).toBe(false)
    expect(check(sha(appId, body, '', secretKey), [])).toBe(false)
  })
})
