import { Hono } from 'hono'
import { expect, test } from 'vitest'
import type { Desk } from '../../src/console/desk.ts'
import { mayTry } from '../../src/console/tries.ts'
import { freshStore } from '../support/records.ts'
import { NOW } from '../support/world.ts'

/** Answers whether somebody at an address may try an account. */
async function trying(): Promise<(address: string | null, name?: string) => Promise<boolean>> {
  const store = await freshStore(NOW)
  return async (address, name) => {
    const desk = { store, clock: () => NOW, clientAddress: () => address } as Partial<Desk> as Desk
    let may = false
    const app = new Hono().get('/', async (c) => {
      may = await mayTry(c, desk, name)
      return c.text('')
    })
    await app.request('/')
    return may
  }
}

test('thirty from an address, or from one /64 of IPv6, at whatever accounts', async () => {
  const may = await trying()
  for (let n = 1; n <= 30; n++) expect(await may(`2001:db8::${n}`, `a${n}`)).toBe(true)
  expect(await may('2001:db8:0:0:ffff::1', 'b')).toBe(false)
  expect(await may('2001:db8:1::1', 'b')).toBe(true)
  expect(await may('203.0.113.77', 'b')).toBe(true)
})

test('an address that stands for a whole office has room for it', async () => {
  const may = await trying()
  for (let n = 1; n <= 100; n++) expect(await may(null, `a${n}`)).toBe(true)
  expect(await may(null, 'b')).toBe(false)
})

test('who was refused for one budget has used up nothing of the other', async () => {
  const may = await trying()
  for (let n = 1; n <= 10; n++) expect(await may(`198.51.100.${n}`, 'Lan')).toBe(true)
  for (let n = 1; n <= 50; n++) expect(await may('203.0.113.9', 'lan')).toBe(false)
  expect(await may('203.0.113.9', 'Bình')).toBe(true)
})
