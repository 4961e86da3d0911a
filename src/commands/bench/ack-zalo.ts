import { createHash } from 'node:crypto'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { openToCitizens } from '../open-to-citizens.ts'
import { A_SECOND, acksOf, type Delivered } from './acks.ts'
import { startChild } from './child.ts'
import { durations, type Figure } from './figure.ts'

const OA_ID = '388613280878808645'
const APP_ID = '360846524940903967'
const KEY = 'bench-oa-secret-key'

/** The time until the webhook of an Official Account is told 200, signatures checked. */
export async function benchAckZalo(folder: string): Promise<readonly Figure[]> {
  const zalo = createServer((request, response) => {
    request.resume().on('end', () => {
      const answer = request.url?.startsWith('/v4/oa/access_token')
        ? { access_token: 'a', refresh_token: 'r', expires_in: '90000' }
        : { error: 0, message: 'Success', data: { quota: { quota_type: 'reply' } } }
      response.setHeader('Content-Type', 'application/json')
      response.end(JSON.stringify(answer))
    })
  })
  await new Promise<void>((listening) => zalo.listen(0, '127.0.0.1', listening))
  const root = `http://127.0.0.1:${(zalo.address() as AddressInfo).port}`
  await openToCitizens(folder)
  const service = await startChild('start.js', [], {
    PORT: '0',
    DATA_DIR: folder,
    LOG_LEVEL: 'error',
    ZALO_OA_ID: OA_ID,
    ZALO_OA_APP_ID: APP_ID,
    ZALO_OA_APP_SECRET: 'bench-app-secret',
    ZALO_OA_SECRET_KEY: KEY,
    ZALO_OA_REFRESH_TOKEN: 'bench-refresh-token',
    ZALO_OA_API_ROOT: root,
    ZALO_OAUTH_ROOT: root,
  })
  const acks = await acksOf(`${service.url}/webhooks/zalo-oa`, delivered)
  await service.stop()
  zalo.close()
  return durations(`ack, Zalo OA's webhook, ${A_SECOND} a second`, acks, '≤ 50 ms')
}

function delivered(id: number): Delivered {
  const body = JSON.stringify({
    app_id: APP_ID,
    event_name: 'user_send_text',
    sender: { id: String(2_468_000 + (id % 200)) },
    recipient: { id: OA_ID },
    message: { msg_id: `m${id}`, text: 'làm giấy khai sinh cần gì' },
    timestamp: '1',
  })
  const mac = createHash('sha256').update(`${APP_ID}${body}1${KEY}`).digest('hex')
  return { headers: { 'X-ZEvent-Signature': `mac=${mac}` }, body }
}
