import { beforeEach, expect, test } from 'vitest'
import { render as telegram } from '../../src/channels/telegram/render.ts'
import { render as zalo } from '../../src/channels/zalo-oa/render.ts'
import { respond } from '../../src/conversation/respond.ts'
import type { World } from '../../src/conversation/turn.ts'
import { type Locale, newSession } from '../../src/core/session.ts'
import { cardPages } from '../../src/one-time/card-page.ts'
import { deliveryPages } from '../../src/one-time/delivery-page.ts'
import { answered, DAY, text } from '../contracts/store/given.ts'
import { freshStore } from '../support/records.ts'
import { fixtureWorld, NOW } from '../support/world.ts'

const around = await fixtureWorld()
const world = (locale: Locale): World => ({
  ...around,
  locale,
  say: around.voices[locale],
  caller: 'page',
})
const APPROVED = { value: 'Chúc mừng hai vợ chồng.', confirmed: { by: 'Hoa', on: '2026-11-01' } }
const { office } = around.content
const MARRIED = {
  ...around.content,
  office: { ...office, greetings: { ...office.greetings, marriage: APPROVED } },
}
const SENT = { name: 'Bà Lụa', address: 'Xóm 3 <b>thôn</b> Đông', phone: '0912 345 678' }

let store: Awaited<ReturnType<typeof freshStore>>
let app: ReturnType<typeof deliveryPages>

beforeEach(async () => {
  store = await freshStore(NOW)
  app = deliveryPages({ records: store, world })
  const delivery = { token: 'token', procedure: 'ket-hon', dossier: null, until: NOW + DAY }
  await answered(store, text('a'), { events: [{ kind: 'delivery-begun', delivery }], at: NOW })
})

async function send(form: Readonly<Record<string, string>>): Promise<Response> {
  return await app.request('/r/token', { method: 'POST', body: new URLSearchParams(form) })
}

test('the page tells who brings it and who signs, and takes an address only with a consent', async () => {
  const asked = await (await app.request('/r/token')).text()
  expect(asked).toContain('hai vợ chồng cùng ký')
  expect(asked).toContain('xóa sau khi trao 1 ngày')
  expect(asked).not.toContain('checked')
  const refused = await send(SENT)
  expect(refused.status).toBe(422)
  expect(await refused.text()).toContain('Xóm 3 &lt;b&gt;thôn')
  expect(await store.deliveries()).toEqual([])
  expect((await send({ ...SENT, agreed: 'yes', phone: 'abc' })).status).toBe(422)
  expect((await send({ ...SENT, agreed: 'yes' })).status).toBe(200)
  expect(await store.deliveries()).toMatchObject([{ state: 'asked', to: SENT }])
  expect((await send({ ...SENT, agreed: 'yes' })).status).toBe(404)
})

test('the chat gives a page over https only, and nothing before the office confirmed its legal form', () => {
  const from = { channel: 'telegram', id: 'lan' } as const
  const press = (choice: string, changes: Partial<typeof around>) =>
    respond(
      { id: 'm', from, kind: 'choice', choice },
      { ...newSession(from, 'vi'), noticed: around.content.settings.noticeVersion },
      { ...around, ...changes },
    )
  const publicUrl = 'https://phuxuyen.hanoi.gov.vn'
  const lookedUp = { ...around.lookedUp, freshToken: 'moi' }
  const offered = press('deliver:khai-tu', { publicUrl, lookedUp })
  expect(offered.replies[0]?.links).toMatchObject([{ url: `${publicUrl}/r/moi` }])
  expect(offered.events).toContainEqual({
    kind: 'delivery-begun',
    delivery: { token: 'moi', procedure: 'khai-tu', dossier: null, until: NOW + DAY },
  })
  const { content } = around
  const unconfirmed = { value: null, confirmed: null }
  const office = { ...content.office, resultsAtHome: unconfirmed }
  const before = { publicUrl, lookedUp, content: { ...content, office } }
  expect(press('deliver:khai-tu', before).outcome.kind).toBe('stale-choice')
  const ids = press('more:khai-tu', before).replies.flatMap((reply) => reply.choices ?? [])
  expect(ids.some(({ id }) => id.startsWith('deliver'))).toBe(false)
  expect(press('deliver:khai-sinh', { publicUrl, lookedUp }).outcome.kind).toBe('stale-choice')
  const others = press('deliver:khai-tu:h26.15.17-261101-0005', { publicUrl, lookedUp })
  expect(others.outcome.kind).toBe('stale-choice')
})

test('the picture of a card is there for its one address, as the picture it is, and not for another', async () => {
  await store.askDelivery('token', SENT, '1', NOW)
  const id = (await store.deliveries())[0]?.id ?? 0
  const by = { id: null, name: 'Hoa' }
  const bytes = Buffer.from('thiệp')
  const picture = { type: 'image/png', base64: bytes.toString('base64') } as const
  await store.keepCard(id, picture, by, NOW)
  await store.releaseGreeting(id, 'marriage', by, NOW)
  const [waiting] = await store.takeMessages({
    channels: ['telegram'],
    atMost: 1,
    at: NOW + DAY,
    until: NOW + 2 * DAY,
  })
  const { message } = waiting ?? {}
  if (message?.kind !== 'notice') throw new Error('nothing is told')
  const { replies } = respond(
    message,
    { ...newSession(message.from, 'vi'), heard: NOW },
    { ...around, content: MARRIED, publicUrl: 'https://phuxuyen.example.vn' },
  )
  const attachment = replies[0]?.attachment
  expect(telegram(replies[0] ?? { text: '' })[0]).toMatchObject({
    method: 'sendPhoto',
    payload: { photo: attachment?.url },
  })
  expect(zalo(replies[0] ?? { text: '' }, false)[0]).toMatchObject({
    kind: 'image',
    url: attachment?.url,
  })
  const cards = cardPages({ records: store })
  const shown = await cards.request(attachment?.url ?? '')
  expect(Buffer.from(await shown.arrayBuffer())).toEqual(bytes)
  expect(shown.headers.get('Content-Type')).toBe('image/png')
  expect((await cards.request('/r/khac/thiep.png')).status).toBe(404)
})
