import { hashPassword } from 'better-auth/crypto'
import { ROUTES } from '../../console/routes.ts'
import { openSqliteStore } from '../../storage/open-store.ts'
import { startChild } from './child.ts'
import { type Figure, percentile } from './figure.ts'
import { SECRET } from './index-report.ts'
import { loadDossiers } from './look-up.ts'

const PASSWORD = 'lúa vàng trên đồng chiều'
const BY = { id: null, name: 'bench' }
/** Before, each page is asked for once and not counted. */
const TIMES = 8
const SHOWN = 3

/**
 * Every page of the console that needs no more than its address, as an administrator reads it one at a time, beside
 * 100,000 dossiers and the forms that lie in the folder; and the bytes of a first load.
 */
export async function benchPages(folder: string): Promise<readonly Figure[]> {
  await prepare(folder)
  const service = await startChild('start.js', [], {
    PORT: '0',
    DATA_DIR: folder,
    SECRET_KEY: SECRET,
    DOSSIER_SOURCE: 'imported',
    LOG_LEVEL: 'error',
  })
  try {
    const cookie = await signIn(service.url)
    const read = async (path: string): Promise<Response> =>
      await fetch(`${service.url}${path}`, { headers: { cookie } })
    const pages: { path: string; times: readonly number[] }[] = []
    for (const { path } of ROUTES.filter(({ method, path }) => isPage(method, path))) {
      const first = await read(path)
      await first.arrayBuffer()
      if (!first.ok || !first.headers.get('content-type')?.startsWith('text/html')) continue
      pages.push({ path, times: await timesOf(() => read(path)) })
    }
    return [...figures(pages), await firstLoad(read)]
  } finally {
    await service.stop()
  }
}

async function prepare(folder: string): Promise<void> {
  const now = Date.now()
  const store = await openSqliteStore(folder, Buffer.from(SECRET), now)
  try {
    await loadDossiers(store, now)
    const account = await store.addStaff('bench', 'admin', BY, now)
    const link = await store.makeLink(account?.id ?? null, BY, now)
    await store.redeemLink(link, { passwordHash: await hashPassword(PASSWORD) }, now)
  } finally {
    await store.close()
  }
}

async function signIn(url: string): Promise<string> {
  const answer = await fetch(`${url}/staff/sign-in`, {
    method: 'POST',
    headers: { 'sec-fetch-site': 'same-origin' },
    body: new URLSearchParams({ name: 'bench', password: PASSWORD }),
    redirect: 'manual',
  })
  const cookies = answer.headers.getSetCookie().map((cookie) => cookie.split(';', 1)[0])
  if (cookies.length === 0) throw new Error(`the console refused to sign in: ${answer.status}`)
  return cookies.join('; ')
}

function isPage(method: string, path: string): boolean {
  return method === 'GET' && !path.includes(':') && !path.startsWith('/staff/files')
}

async function timesOf(read: () => Promise<Response>): Promise<readonly number[]> {
  const times: number[] = []
  for (let n = 0; n < TIMES; n += 1) {
    const began = performance.now()
    await (await read()).arrayBuffer()
    times.push(performance.now() - began)
  }
  return times
}

function figures(pages: readonly { path: string; times: readonly number[] }[]): readonly Figure[] {
  const slowest = pages.toSorted((one, other) => worst(other.times) - worst(one.times))
  const all = pages.flatMap(({ times }) => times)
  return [
    {
      name: `${pages.length} pages of the console, p50`,
      value: percentile(all, 0.5).toFixed(1),
      unit: 'ms',
    },
    ...slowest.slice(0, SHOWN).map(({ path, times }) => ({
      name: `${path}, the longest of ${TIMES}`,
      value: worst(times).toFixed(0),
      unit: 'ms',
      aim: '≤ 300 ms',
    })),
  ]
}

function worst(times: readonly number[]): number {
  return Math.max(...times)
}

/** A page and all that it names for the browser to fetch at once, as it lies, not compressed. */
async function firstLoad(read: (path: string) => Promise<Response>): Promise<Figure> {
  const page = Buffer.from(await (await read('/staff')).arrayBuffer())
  const named = page.toString().matchAll(/(?:src|href)="(\/[^"]+\.(?:css|js|woff2|svg|png))[^"]*"/g)
  let bytes = page.length
  for (const path of new Set([...named].map(([, path = '']) => path))) {
    bytes += (await (await read(path)).arrayBuffer()).byteLength
  }
  return {
    name: 'first load of the console',
    value: (bytes / 1024).toFixed(0),
    unit: 'KB',
    aim: '≤ 200 KB',
  }
}
