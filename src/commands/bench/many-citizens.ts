import type { Surroundings } from '../../conversation/respond.ts'
import { noPeers } from '../../core/peers.ts'
import { openSqliteStore } from '../../storage/open-store.ts'
import { memory } from './memory.ts'
import { TEXTS, workOn } from './messages.ts'

const AT_ONCE = 500
const TOLD_EVERY = 10_000

/** So many citizens, each with a first message and its answer, on SQLite; prints the memory as they become more. */
export async function hearMany(
  around: Surroundings,
  folder: string,
  citizens: number,
): Promise<void> {
  const store = await openSqliteStore(folder, Buffer.alloc(32, 1), around.now)
  const { service, delivery, sent } = workOn(
    store,
    around,
    noPeers(() => undefined),
  )
  const began = performance.now()
  console.log('citizens     sent   RSS MB  heap MB  a second')
  for (let first = 0; first < citizens; first += AT_ONCE) {
    const some = Array.from({ length: Math.min(AT_ONCE, citizens - first) }, (_, i) => first + i)
    await Promise.all(
      some.map((citizen) =>
        service.admit({
          id: `m${citizen}`,
          from: { channel: 'telegram', id: `c${citizen}` },
          kind: 'text',
          text: TEXTS[citizen % TEXTS.length] ?? '',
        }),
      ),
    )
    await service.idle()
    await delivery.idle()
    const so = first + some.length
    if (so % TOLD_EVERY > 0 && so < citizens) continue
    const { rss, heap } = memory()
    const rate = (so / (performance.now() - began)) * 1000
    const values = [so, sent(), rss.toFixed(0), heap.toFixed(1), rate.toFixed(0)]
    console.log(values.map((value) => String(value).padStart(8)).join(' '))
  }
  await service.drain()
  await delivery.drain()
  await store.close()
}
