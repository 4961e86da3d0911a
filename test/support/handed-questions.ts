import { newSession } from '../../src/core/session.ts'
import type { OpenStore } from '../../src/storage/open-store.ts'
import { NOW } from './world.ts'

const MINUTE = 60_000
export const LAN = { channel: 'zalo-oa', id: 'lan' } as const

/** Hands a question over, as a citizen's turn does. */
export async function hand(
  store: OpenStore,
  code: string,
  text: string,
  due: number,
): Promise<void> {
  const id = `m-${code}`
  await store.admit({ id, from: LAN, kind: 'text', text }, NOW)
  const span = { at: NOW, until: NOW + MINUTE }
  const [waiting] = await store.takeMessages({ channels: ['zalo-oa'], atMost: 1, ...span })
  if (waiting === undefined) throw new Error('nobody waits')
  const question = { code, text, procedure: null, locale: 'vi', due } as const
  const turn = {
    replies: [],
    session: (await store.loadSession(LAN)) ?? newSession(LAN, 'vi'),
    events: [{ kind: 'question-handed', question }],
    claims: [],
    outcome: { kind: 'hand-over', ids: [] },
  } as const
  const saving = await store.saveTurn(waiting, turn, { kind: 'on-request' }, span)
  if (saving.kind !== 'saved') throw new Error(saving.kind)
}
