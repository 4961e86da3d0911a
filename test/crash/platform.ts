import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'

/** A part that arrived, and by which process it was sent. */
export interface Arrival {
  readonly to: string
  readonly text: string
  readonly by: string
}

/** A platform on loopback that notes what arrives, and answers after a moment. */
export interface Platform {
  readonly url: string
  readonly arrivals: readonly Arrival[]
  close(): void
}

export async function openPlatform(arrived: () => void): Promise<Platform> {
  const arrivals: Arrival[] = []
  const server = createServer((request, response) => {
    let body = ''
    request.on('data', (chunk) => {
      body += chunk
    })
    request.on('end', () => {
      arrivals.push(JSON.parse(body))
      arrived()
      setTimeout(() => response.end('ok'), 2)
    })
    request.on('error', () => undefined)
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  return {
    url: `http://127.0.0.1:${port}/`,
    arrivals,
    close() {
      server.close()
      server.closeAllConnections()
    },
  }
}
