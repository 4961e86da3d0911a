import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { expect, onTestFinished, test } from 'vitest'
import type { DeliveryError } from '../../../src/core/errors.ts'
import { fixtures } from './fixtures.ts'
import { rehearse, soon } from './rehearsal.ts'

const OK = { error: 0, message: 'Success', data: { msg_id: 'a', sending_mode: '1' } }

/** A channel with a template, while Zalo answers so. */
async function stage(...answers: readonly object[]) {
  const left = [...answers]
  const asked: { readonly path: string; readonly token: unknown; readonly body: unknown }[] = []
  const server = createServer(async (request, response) => {
    const chunks: Buffer[] = []
    for await (const chunk of request) chunks.push(chunk)
    const body = JSON.parse(Buffer.concat(chunks).toString())
    asked.push({ path: request.url ?? '', token: request.headers['access_token'], body })
    response.end(JSON.stringify(left.shift() ?? OK))
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  onTestFinished(() => {
    server.closeAllConnections()
    server.close()
  })
  const apiRoot = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  const rehearsal = await rehearse()
  const channel = rehearsal.make({ template: { id: '7895417', apiRoot } })
  await channel.open(rehearsal.admit)
  await soon(() => expect(rehearsal.lines.join()).toMatch('zalo-oa-token-renewed'))
  rehearsal.clock.now += 60 * 60_000
  const tell = (phone = '0987 654 321'): Promise<DeliveryError | undefined> | undefined =>
    channel.sendTemplate?.(phone, { ma_ho_so: 'H01.26-0001' }, 'case-0001').then(
      () => undefined,
      (error: DeliveryError) => error,
    )
  return { ...rehearsal, channel, asked, tell }
}

test('is called as the documents say', async () => {
  const { asked, tell } = await stage()
  expect(await tell()).toBeUndefined()
  expect(asked).toEqual([
    {
      path: '/message/template',
      token: 'planted-access-1',
      body: {
        phone: '84987654321',
        template_id: '7895417',
        template_data: { ma_ho_so: 'H01.26-0001' },
        tracking_id: 'case-0001',
      },
    },
  ])
})

test.each([
  ['+84 987.654.321', '84987654321'],
  ['84987654321', '84987654321'],
  ['024 3385 4111', '842433854111'],
])('%s is %s', async (phone, sent) => {
  const { asked, tell } = await stage()
  await tell(phone)
  expect(asked[0]?.body).toMatchObject({ phone: sent })
})

test.each(['', '113', 'bác An', '+1 202 555 0100'])('%j is no number to call', async (phone) => {
  const { asked, tell } = await stage()
  expect(await tell(phone)).toMatchObject({ failure: 'rejected' })
  expect(asked).toEqual([])
})

test('a dead token is renewed once, and the template sent once more', async () => {
  const { asked, tell, oa } = await stage({ error: -124, message: 'Access token invalid' })
  expect(await tell()).toBeUndefined()
  expect(asked.map(({ token }) => token)).toEqual(['planted-access-1', 'planted-access-2'])
  expect(oa.refreshes.size).toBe(2)
})

test('without a template there is none to send', async () => {
  const { make } = await rehearse()
  expect(make().sendTemplate).toBeUndefined()
})

const EXPECTED: Readonly<Record<string, string | undefined>> = {
  send_ok: undefined,
  error_108: 'blocked',
  error_114: 'blocked',
  error_115: 'misconfigured',
  error_118: 'blocked',
  error_124: undefined,
  error_133: 'unreachable',
  error_139: 'blocked',
  error_144: 'unreachable',
}

const collected = fixtures('znsapi')

test.skipIf(collected === null).each([...(collected ?? [])])(
  'the fixture %s',
  async (name, { body }) => {
    const { tell } = await stage(body)
    expect(Object.keys(EXPECTED)).toContain(name)
    expect((await tell())?.failure).toBe(EXPECTED[name])
  },
)
