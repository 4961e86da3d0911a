import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { openToCitizens } from '../open-to-citizens.ts'
import { A_SECOND, acksOf, COUNTED, type Delivered } from './acks.ts'
import { startChild } from './child.ts'
import { durations, type Figure } from './figure.ts'

const SECRET = 'bench-secret-bench-secret'
const TOKEN = '123456:bench-token-of-nobody'

/**
 * Start, memory, and the time until Telegram's webhook is told 200, of the service and of a bare grammY
 * webhook that only echoes: both as programs of their own, against the same fake of Telegram.
 */
export async function benchAck(folder: string): Promise<readonly Figure[]> {
  const telegram = createServer((request, response) => {
    request.resume().on('end', () => {
      response.setHeader('Content-Type', 'application/json')
      const me = { id: 1, is_bot: true, first_name: 'b', username: 'b' }
      const sent = { message_id: 1, date: 0, chat: { id: 1, type: 'private' } }
      const result = request.url?.endsWith('/getMe')
        ? me
        : request.url?.endsWith('/sendMessage')
          ? sent
          : true
      response.end(JSON.stringify({ ok: true, result }))
    })
  })
  await new Promise<void>((listening) => telegram.listen(0, '127.0.0.1', listening))
  const apiRoot = `http://127.0.0.1:${(telegram.address() as AddressInfo).port}`

  const variables = {
    PORT: '0',
    DATA_DIR: folder,
    LOG_LEVEL: 'error',
    PUBLIC_URL: 'http://127.0.0.1',
    TELEGRAM_BOT_TOKEN: TOKEN,
    TELEGRAM_API_ROOT: apiRoot,
    TELEGRAM_MODE: 'webhook',
    TELEGRAM_WEBHOOK_SECRET: SECRET,
  }
  await openToCitizens(folder)
  const first = await startChild('start.js', [], variables)
  await first.stop()
  const service = await startChild('start.js', [], variables)
  const ours = await acksOf(`${service.url}/webhooks/telegram`, delivered)
  const memory = service.memoryMb()
  await service.stop()
  const echo = await startChild('commands/bench/echo.js', [TOKEN, apiRoot, SECRET], {})
  const bare = await acksOf(`${echo.url}/`, delivered)
  await echo.stop()
  telegram.close()
  return [
    { name: 'start to ready, the first time', value: first.readyMs.toFixed(0), unit: 'ms' },
    { name: 'start to ready', value: service.readyMs.toFixed(0), unit: 'ms', aim: '≤ 1500 ms' },
    {
      name: `memory after ${COUNTED} messages`,
      value: memory.toFixed(0),
      unit: 'MB',
      aim: '≤ 150 MB',
    },
    ...durations(`ack, Telegram's webhook, ${A_SECOND} a second`, ours, '≤ 50 ms'),
    ...durations('ack, bare grammY echo, same load', bare),
  ]
}

function delivered(id: number): Delivered {
  return {
    headers: { 'Content-Type': 'application/json', 'X-Telegram-Bot-Api-Secret-Token': SECRET },
    body: JSON.stringify(update(id)),
  }
}

function update(id: number): unknown {
  const from = { id: 1000 + (id % 200), is_bot: false, first_name: 'c' }
  return {
    update_id: id + 1,
    message: {
      message_id: id + 1,
      date: 0,
      from,
      chat: { id: from.id, type: 'private', first_name: 'c' },
      text: 'làm giấy khai sinh cần gì',
    },
  }
}
