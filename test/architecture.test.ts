import { readdirSync, readFileSync } from 'node:fs'
import { dirname, join, relative } from 'node:path'
import ts from 'typescript'
import { expect, test } from 'vitest'

/**
 * What each room of `src/` may import: rooms of ours, and packages. A file at the top of `src/` is a
 * room of its own; a channel is one too, so that no channel can know another;
 * what receiving needs on every platform is in `channels/receiving`.
 */
const MAY_IMPORT: Record<string, readonly string[]> = {
  core: ['date-fns/*'],
  conversation: ['core'],
  catalogue: ['core', 'date-fns', 'fuse.js', 'lowdb', 'lowdb/node', 'node:*', 'yaml', 'zod'],
  dossiers: ['core', 'csv-parse', 'node:*', 'sax', 'yaml', 'yauzl', 'zod'],
  'channels/receiving': ['core', 'node:*'],
  'channels/telegram': ['core', 'channels/receiving', 'grammy', 'grammy/types', 'node:*', 'zod'],
  'channels/zalo-bot': ['core', 'channels/receiving', 'node:*', 'zod'],
  'channels/zalo-oa': ['core', 'channels/receiving', 'node:*', 'zod'],
  'channels/web': ['core', 'hono', 'hono/*', 'node:*', 'zod'],
  'channels/terminal': ['core', 'node:*'],
  'one-time': ['conversation', 'core', 'hono', 'hono/*', 'node:*'],
  locale: ['core', '@fluent/bundle', 'node:*'],

  storage: ['core', '@better-auth/kysely-adapter', 'kysely', 'libsql', 'node:*', 'pg'],
  satisfaction: ['core', 'echarts', 'echarts/*', 'node:*'],
  collecting: ['core', 'csv-parse/*', 'hono/*', 'node:*', 'uqr'],
  console: [
    'channels/telegram',
    'channels/zalo-oa',
    'conversation',
    'core',
    'better-auth',
    'better-auth/*',
    'hono',
    'hono/*',
    'node:*',
    'uqr',
  ],
  'service.ts': ['conversation', 'core', 'awaited-answers.ts', 'told-again.ts'],
  'told-again.ts': [],
  'awaited-answers.ts': ['core', 'node:*'],
  'delivery.ts': ['core', 'told-again.ts'],
  'hearing.ts': ['core'],
  'telling.ts': ['core'],
  'publishing.ts': ['core'],
  'surveying.ts': ['core'],
  'month-closing.ts': ['core'],
  'platform-pace.ts': ['core'],
  'http.ts': ['core', 'hono', 'hono/*', '@hono/node-server', 'node:*'],
  'metrics.ts': ['core'],
  'figures.ts': ['core'],
  'watched.ts': ['core', 'figures.ts'],
  'alarm.ts': ['core'],
  'child-answer.ts': ['node:child_process'],
  'alerts.ts': ['core'],
  'log.ts': ['core', 'pino', 'node:*'],
  'config.ts': ['core', 'zod', 'node:*'],
}

/** Everything may meet here. */
const MEETING_PLACES = [
  'compose.ts',
  'compose-channels.ts',
  'compose-console.ts',
  'compose-conversation.ts',
  'compose-dossiers.ts',
  'compose-peers.ts',
  'compose-reform.ts',
  'compose-sheets.ts',
  'main.ts',
  'open-records.ts',
  'commands',
]

const files = readdirSync('src', { recursive: true, encoding: 'utf8' })
  .filter((name) => /\.tsx?$/.test(name))
  .map((name) => join('src', name))

test.each(files)('%s imports only what its room may', (file) => {
  const room = roomOf(file)
  if (MEETING_PLACES.includes(room)) return
  const may = MAY_IMPORT[room]
  expect(may, `${room} is no room of the design`).toBeDefined()
  const strangers = importsOf(file).filter(
    (name) => name !== room && !(may ?? []).some((allowed) => matches(name, allowed)),
  )
  expect(strangers).toEqual([])
})

test.each(files)('%s reads the environment and the clock only where the design allows', (file) => {
  const source = readFileSync(file, 'utf8')
  const room = roomOf(file)
  if (room !== 'config.ts') expect(source).not.toMatch(/process\.env/)
  if (room !== 'compose.ts' && room !== 'commands') {
    expect(source).not.toMatch(/Date\.now\(|new Date\(\)|Math\.random\(/)
  }
})

function importsOf(file: string): string[] {
  return ts
    .preProcessFile(readFileSync(file, 'utf8'))
    .importedFiles.map(({ fileName: name }) =>
      name.startsWith('.') ? roomOf(join(dirname(file), name)) : name,
    )
}

function roomOf(file: string): string {
  const parts = relative('src', file).split('/')
  return parts[0] === 'channels' && parts.length > 2
    ? parts.slice(0, 2).join('/')
    : (parts[0] ?? '')
}

function matches(name: string, may: string): boolean {
  return may.endsWith('*') ? name.startsWith(may.slice(0, -1)) : name === may
}
