import { expect, test } from 'vitest'
import { respond } from '../../src/conversation/respond.ts'
import type { ChannelName } from '../../src/core/message.ts'
import type { Standing } from '../../src/core/ports.ts'
import { newSession } from '../../src/core/session.ts'
import { fixtureWorld } from '../support/world.ts'

const world = await fixtureWorld()

/** What is said on a channel while Zalo stands so. */
function said(text: string, on: ChannelName, zalo: Standing): string {
  const from = { channel: on, id: 'lan' }
  const session = { ...newSession(from, 'vi'), noticed: '1' }
  const standing = (channel: ChannelName): Standing => (channel === 'zalo-oa' ? zalo : 'well')
  const { replies } = respond({ id: '1', from, kind: 'text', text }, session, {
    ...world,
    standing,
  })
  return replies.map((reply) => reply.text).join('\n')
}

test.each(['xin chào', 'menu', 'gặp cán bộ'])(
  '%s: another channel tells that Zalo is down',
  (text) => {
    expect(said(text, 'web', 'down')).toMatch('Kênh Zalo đang gián đoạn')
    expect(said(text, 'telegram', 'quiet')).toMatch('Kênh Zalo có thể đang gián đoạn')
  },
)

test('nothing is told where all is well, on Zalo itself, or in an answer', () => {
  expect(said('menu', 'web', 'well')).not.toMatch('gián đoạn')
  expect(said('menu', 'zalo-oa', 'down')).not.toMatch('gián đoạn')
  expect(said('khai sinh', 'web', 'down')).not.toMatch('gián đoạn')
})

test('the Bot Platform has its own name', () => {
  const from = { channel: 'telegram', id: 'lan' } as const
  const { replies } = respond(
    { id: '1', from, kind: 'text', text: 'menu' },
    { ...newSession(from, 'vi'), noticed: '1' },
    { ...world, standing: (channel) => (channel === 'zalo-bot' ? 'down' : 'well') },
  )
  expect(replies[0]?.text).toMatch('Kênh Zalo Bot đang gián đoạn')
})
