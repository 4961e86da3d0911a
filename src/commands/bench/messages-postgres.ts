import { type ChildProcess, fork } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Figure } from './figure.ts'
import { aSecond } from './messages.ts'
import { onServer, postgresUrl, startPostgres, stopPostgres } from './postgres-server.ts'

/** The same messages on a PostgreSQL server of this run, on this machine, which waits for the disk: by one process, then two. */
export async function benchMessagesPostgres(): Promise<readonly Figure[]> {
  const folder = mkdtempSync(join(tmpdir(), 'bench-pg-'))
  try {
    const server = await startPostgres(folder, { safe: true })
    try {
      const figures: Figure[] = []
      for (const among of [1, 2]) {
        await onServer(server, `create database with_${among}`)
        figures.push(...(await measure(postgresUrl(server, `with_${among}`), among)))
      }
      return figures
    } finally {
      await stopPostgres(server)
    }
  } catch (error) {
    return [
      { name: `PostgreSQL: not measured (${String(error).slice(0, 80)})`, value: '', unit: '' },
    ]
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

async function measure(url: string, among: number): Promise<readonly Figure[]> {
  const children: ChildProcess[] = []
  for (let nth = 0; nth < among; nth += 1) {
    const child = fork(join(import.meta.dirname, 'messages-child.js'), [url, `${nth}`, `${among}`])
    await once(child, 'message')
    children.push(child)
  }
  const began = performance.now()
  const ends = children.map(async (child) => {
    child.send('begin')
    const [{ sent }] = (await once(child, 'message')) as [{ sent: number }]
    return sent
  })
  const sent = await Promise.all(ends)
  const seconds = (performance.now() - began) / 1000
  await Promise.all(children.map((child) => child.exitCode ?? once(child, 'exit')))
  const figure = aSecond(
    `PostgreSQL, ${among === 1 ? 'one process' : `${among} processes`}`,
    seconds,
  )
  if (among === 1) return [figure]
  const least = Math.min(...sent) / sent.reduce((all, some) => all + some, 0)
  return [
    { ...figure, aim: 'no slower than one' },
    { name: 'share of the one that sent less', value: (least * 100).toFixed(0), unit: '%' },
  ]
}
