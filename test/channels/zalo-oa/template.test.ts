import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { expect, onTestFinished, test } from 'vitest'
import type { DeliveryError } from '../../../src/core/errors.ts'
import { fixtures } from './fixtures.ts'
import { rehearse, soon } from './rehearsal.ts'

const AN = '2512523625412515'
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
  const tell = async (): Promise<DeliveryError | undefined> => {
    const [part] = channel.render({ text: 'Có tin mới', by: 'template' })
    if (part === undefined) throw new Error('there is nothing to send')
    return await channel.send(AN, part).then(
      () => undefined,
      (error: DeliveryError) => error,
    )
  }
  return { ...rehearsal, channel, asked, tell }
}

test('is called as the documents say, without a word about the citizen, and counted', async () => {
  const { asked, tell, store } = await stage()
  expect(await tell()).toBeUndefined()
  expect(asked).toEqual([
    {
      path: '/v3.0/oa/message/template',
      token: 'planted-access-1',
      body: { user_id: AN, template_id: '7895417', template_data: {} },
    },
  ])
  expect(await store.notFree()).toMatchObject([{ against: 'template', messages: 1 }])
})

test.each([-124, -216])(
  'a dead token (%i) is renewed once, and the template sent once more',
  async (error) => {
    const { asked, tell, oa } = await stage({ error, message: 'Access token invalid' })
    expect(await tell()).toBeUndefined()
    expect(asked.map(({ token }) => token)).toEqual(['planted-access-1', 'planted-access-2'])
    expect(oa.refreshes.size).toBe(2)
  },
)

test('one that waits while the template is taken out of the configuration is dropped', async () => {
  const { make } = await rehearse()
  await expect(make().send(AN, { kind: 'template' })).rejects.toMatchObject({ failure: 'rejected' })
})

test('one that Zalo will not take now is given up, and its fault lasts beside messages that pass', async () => {
  const { tell, channel } = await stage({ error: -115, message: 'Out of quota' })
  expect(await tell()).toMatchObject({ failure: 'rejected' })
  await channel.send(AN, { kind: 'text', text: 'Chào ông/bà' })
  expect(channel.warnings()).toEqual([expect.stringMatching('Zalo Cloud Account')])
  expect(channel.standing()).toBe('well')
  expect(await tell()).toBeUndefined()
  expect(channel.warnings()).toEqual([])
})

const EXPECTED: Readonly<Record<string, string | undefined>> = {
  send_ok: undefined,
  error_108: 'blocked',
  error_114: 'blocked',
  error_115: 'rejected',
  error_118: 'blocked',
  error_124: undefined,
  error_133: 'rejected',
  error_139: 'blocked',
  error_144: 'rejected',
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
