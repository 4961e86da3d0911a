import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { Chance } from './chance.ts'

/** A text that reached a citizen, and in which life of the service it was sent. */
export interface Arrival {
  readonly text: string
  readonly life: number
}

export interface Platforms {
  readonly root: string
  /** What reached a citizen so far, in order, as the platform knows them. */
  arrivalsOf(citizen: string): readonly Arrival[]
  close(): void
}

/** Telegram and Zalo, played on loopback: they note what arrives, and answer after a moment. */
export async function playPlatforms(life: () => number, chance: Chance): Promise<Platforms> {
  const arrivals = new Map<string, Arrival[]>()

  function arrived(citizen: string, text: string): void {
    const theirs = arrivals.get(citizen) ?? []
    arrivals.set(citizen, theirs)
    theirs.push({ text, life: life() })
  }

  function answerTo(path: string, body: string): object {
    if (path.startsWith('/v4/oa/access_token')) {
      return { access_token: 'a', refresh_token: 'r', expires_in: '90000' }
    }
    if (path.startsWith('/v3.0/oa/message/cs')) {
      const { recipient, message } = JSON.parse(body)
      arrived(`zalo-oa ${recipient.user_id}`, message.text)
      const quota = { quota_type: 'reply' }
      return { error: 0, message: 'Success', data: { message_id: 'm', quota } }
    }
    if (path.startsWith('/v2.0/oa/')) return { error: 0, message: 'Success', data: {} }
    if (path.endsWith('/getMe')) {
      return { ok: true, result: { id: 1, is_bot: true, first_name: 'b', username: 'b' } }
    }
    if (path.endsWith('/sendMessage')) {
      const { chat_id, text } = JSON.parse(body)
      arrived(`telegram ${chat_id}`, text)
      const chat = { id: chat_id, type: 'private' }
      return { ok: true, result: { message_id: 1, date: 0, chat } }
    }
    return { ok: true, result: true }
  }

  const server = createServer((request, response) => {
    bodyOf(request).then(
      (body) => later(response, JSON.stringify(answerTo(request.url ?? '', body)), chance(5)),
      () => response.destroy(),
    )
  })
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening))
  return {
    root: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    arrivalsOf: (citizen) => arrivals.get(citizen) ?? [],
    close() {
      server.close()
      server.closeAllConnections()
    },
  }
}

async function bodyOf(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = []
  for await (const chunk of request) chunks.push(chunk)
  return Buffer.concat(chunks).toString('utf8')
}

function later(response: ServerResponse, body: string, ms: number): void {
  setTimeout(() => {
    response.setHeader('Content-Type', 'application/json')
    response.end(body)
  }, ms)
}
