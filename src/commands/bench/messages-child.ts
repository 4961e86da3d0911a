import { setTimeout as pause } from 'node:timers/promises'
import { clock } from '../../compose.ts'
import { composeConversation } from '../../compose-conversation.ts'
import { parseConfig } from '../../config.ts'
import { openPostgresStore } from '../../storage/open-store.ts'
import { joinPeers } from '../../storage/postgres-peers.ts'
import { messages, workOn } from './messages.ts'
import { openOffice } from './open-office.ts'

/** One of several processes on a database: waits for a word, admits its share, works until nothing waits anywhere. */
const [url = '', nth = '', among = ''] = process.argv.slice(2)
const around = openOffice((await composeConversation(parseConfig({}), clock))())
const peers = await joinPeers(url)
const store = await openPostgresStore(url, Buffer.alloc(32, 1), clock())
const { service, delivery, sent } = workOn(store, around, peers)
process.send?.('ready')
await new Promise((told) => process.once('message', told))
await Promise.all(messages(Number(nth), Number(among)).map((message) => service.admit(message)))
for (;;) {
  const { messages: left, parts } = await store.backlog()
  if (left + parts === 0) break
  await pause(50)
}
process.send?.({ sent: sent() })
await service.drain()
await delivery.drain()
await store.close()
await peers.leave()
process.disconnect()
