import { describe, expect, test } from 'vitest'
import type { HomeAddress } from '../../../src/core/home-delivery.ts'
import type { Picture } from '../../../src/core/photo.ts'
import type { FreshDatabase } from '../store.ts'
import { answered, DAY, eachFresh, HOA, KEEP, NOW, ON_REQUEST, taken, text } from './given.ts'

const TO: HomeAddress = { name: 'Bà Lụa', address: 'Xóm 3, thôn Đông', phone: '0912 345 678' }

/** Results brought home, and the addresses that are kept for it. */
export function deliveriesContract(fresh: () => Promise<FreshDatabase>): void {
  describe('deliveries', () => {
    const given = eachFresh(fresh)

    async function begin(token = 'token'): Promise<void> {
      const delivery = { token, procedure: 'khai-sinh', dossier: null, until: NOW + DAY }
      await answered(given.store, text(token), { events: [{ kind: 'delivery-begun', delivery }] })
    }

    test('an address is taken once, by the page that the chat gave, until its day is over', async () => {
      await begin()
      const { store } = given
      expect(await store.deliveries()).toEqual([])
      expect(await store.deliveryPage('token', NOW)).toEqual({
        procedure: 'khai-sinh',
        dossier: null,
      })
      expect(await store.deliveryPage('token', NOW + DAY)).toBeNull()
      expect(await store.askDelivery('khac', TO, '1', NOW)).toBe(false)
      expect(await store.askDelivery('token', TO, '1', NOW)).toBe(true)
      expect(await store.askDelivery('token', TO, '1', NOW)).toBe(false)
      expect(await store.deliveries()).toMatchObject([
        { procedure: 'khai-sinh', state: 'asked', to: TO },
      ])
    })

    test('what staff do goes forward only, is told in the chat without the address, and logged', async () => {
      await begin()
      const { store } = given
      await store.askDelivery('token', TO, '1', NOW)
      const id = (await store.deliveries())[0]?.id ?? 0
      expect(await store.moveDelivery(id, 'sent', HOA, NOW)).toBe(true)
      expect(await store.moveDelivery(id, 'sent', HOA, NOW)).toBe(false)
      const { message } = await taken(store)
      expect(message).toMatchObject({
        from: { channel: 'telegram', id: 'lan' },
        notice: { about: 'result-at-home', procedure: 'khai-sinh', is: 'sent' },
      })
      expect(JSON.stringify(message)).not.toContain('Lụa')
      expect(await store.moveDelivery(id, 'delivered', HOA, NOW)).toBe(true)
      expect(await store.moveDelivery(id, 'sent', HOA, NOW)).toBe(false)
      const lines = await store.auditLog({ atMost: 2 })
      expect(lines.map(({ action }) => action)).toEqual(['result-delivered', 'result-sent'])
    })

    test('a greeting goes once, only with an address that was given, without a name, and is logged', async () => {
      await begin()
      const { store } = given
      expect(await store.releaseGreeting(1, 'death', HOA, NOW)).toBe(false)
      await store.askDelivery('token', TO, '1', NOW)
      const id = (await store.deliveries())[0]?.id ?? 0
      expect(await store.releaseGreeting(id, 'death', HOA, NOW)).toBe(true)
      expect(await store.releaseGreeting(id, 'death', HOA, NOW)).toBe(false)
      expect(await store.deliveries()).toMatchObject([{ greeted: true }])
      const { message } = await taken(store)
      expect(message).toMatchObject({
        notice: { about: 'greeting', kind: 'death', procedure: 'khai-sinh' },
      })
      expect(JSON.stringify(message)).not.toContain('Lụa')
      const [line] = await store.auditLog({ atMost: 1 })
      expect(line).toMatchObject({ action: 'greeting-sent', by: HOA })
    })

    const CARD: Picture = { type: 'image/png', base64: 'aGk=' }

    test('a card goes with a congratulation, by an address drawn then, and is deleted after its days', async () => {
      await begin()
      const { store } = given
      expect(await store.keepCard(1, CARD, HOA, NOW)).toBe(false)
      await store.askDelivery('token', TO, '1', NOW)
      const id = (await store.deliveries())[0]?.id ?? 0
      expect(await store.keepCard(id, { ...CARD, type: 'image/jpeg' }, HOA, NOW)).toBe(true)
      expect(await store.keepCard(id, CARD, HOA, NOW)).toBe(true)
      expect(await store.greetingCard(id)).toEqual(CARD)
      expect(await store.deliveries()).toMatchObject([{ hasCard: true }])
      expect(await store.releaseGreeting(id, 'birth', HOA, NOW)).toBe(true)
      const { message } = await taken(store)
      const notice = message.kind === 'notice' ? message.notice : null
      const card = notice?.about === 'greeting' ? notice.card : undefined
      expect(card).toMatchObject({ type: 'image/png', at: NOW })
      expect(card?.token).toMatch(/^[\w-]{32}$/)
      expect(await store.sentCard(card?.token ?? '')).toEqual(CARD)
      expect(await store.sentCard('khac')).toBeNull()
      expect(await store.keepCard(id, CARD, HOA, NOW)).toBe(false)
      expect(await store.dropCard(id, HOA, NOW)).toBe(false)
      await store.retain(NOW + KEEP.answered * DAY - 1, KEEP)
      expect(await store.greetingCard(id)).toEqual(CARD)
      await store.retain(NOW + KEEP.answered * DAY, KEEP)
      expect(await store.greetingCard(id)).toBeNull()
      expect(await store.sentCard(card?.token ?? '')).toBeNull()
    })

    test('a condolence has no card, one that waits can be taken back, and it goes with the citizen', async () => {
      await begin()
      const { store } = given
      await store.askDelivery('token', TO, '1', NOW)
      const id = (await store.deliveries())[0]?.id ?? 0
      await store.keepCard(id, CARD, HOA, NOW)
      expect(await store.dropCard(id, HOA, NOW)).toBe(true)
      expect(await store.greetingCard(id)).toBeNull()
      await store.keepCard(id, CARD, HOA, NOW)
      const forgotten = { events: [{ kind: 'citizen-forgotten' } as const], given: ON_REQUEST }
      await answered(store, text('z'), forgotten)
      expect(await store.greetingCard(id)).toBeNull()
      await begin('after')
      await store.askDelivery('after', TO, '1', NOW)
      const later = (await store.deliveries())[0]?.id ?? 0
      await store.keepCard(later, CARD, HOA, NOW)
      await store.releaseGreeting(later, 'death', HOA, NOW)
      expect(JSON.stringify((await taken(store)).message)).not.toContain('card')
    })

    test('the address is deleted so many days after it was handed over, and not before', async () => {
      await begin()
      const { store } = given
      await store.askDelivery('token', TO, '1', NOW)
      const addressOf = async (): Promise<unknown> => (await store.deliveries())[0]?.to
      await store.retain(NOW + 30 * DAY, KEEP)
      expect(await addressOf()).toEqual(TO)
      const id = (await store.deliveries())[0]?.id ?? 0
      await store.moveDelivery(id, 'delivered', HOA, NOW + 30 * DAY)
      await store.retain(NOW + 33 * DAY - 1, KEEP)
      expect(await addressOf()).toEqual(TO)
      await store.retain(NOW + 33 * DAY, KEEP)
      expect(await addressOf()).toBeNull()
    })

    test('what was never brought goes after its days, and all goes with the citizen', async () => {
      await begin()
      await begin('other')
      const { store } = given
      await store.askDelivery('token', TO, '1', NOW)
      await store.retain(NOW + 2 * DAY, KEEP)
      expect(await store.deliveryPage('other', NOW)).toBeNull()
      expect(await store.deliveries()).toHaveLength(1)
      await store.retain(NOW + 61 * DAY, KEEP)
      expect(await store.deliveries()).toEqual([])
      await begin('third')
      await store.askDelivery('third', TO, '1', NOW)
      await answered(store, text('z'), {
        events: [{ kind: 'citizen-forgotten' }],
        given: ON_REQUEST,
      })
      expect(await store.deliveries()).toEqual([])
    })
  })
}
