import { expect, test } from 'vitest'
import { respond } from '../../src/conversation/respond.ts'
import { newSession } from '../../src/core/session.ts'
import { fixtureWorld } from '../support/world.ts'

test('from the day on which its law is replaced every answer of a procedure says so', async () => {
  const world = await fixtureWorld()
  const procedure = world.content.procedures.get('khai-sinh')
  if (procedure === undefined) throw new Error('no procedure')
  const from = { channel: 'web', id: 'a' } as const
  const answer = (replacedOn: string, choice: string): string => {
    const legal = [{ text: 'Luật Hộ tịch 60/2014/QH13', replacedOn }]
    const procedures = new Map([
      ...world.content.procedures,
      ['khai-sinh', { ...procedure, legal }],
    ])
    const content = { ...world.content, procedures }
    const message = { id: '1', from, kind: 'choice', choice } as const
    const { replies } = respond(message, newSession(from, 'vi'), { ...world, content })
    return replies.map(({ text }) => text).join('\n')
  }
  for (const choice of ['procedure:khai-sinh', 'facet:khai-sinh:fee', 'more:khai-sinh']) {
    expect(answer('2026-11-25', choice)).not.toContain('rà soát')
    expect(answer('2026-11-24', choice)).toContain(
      'đang rà soát theo luật mới: Luật Hộ tịch 60/2014/QH13 hết áp dụng từ 24/11/2026',
    )
  }
})
