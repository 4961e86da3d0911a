import type { Context, Hono } from 'hono'
import { createConsole } from './console/console.ts'
import { alarmsToday } from './console/today/alarms.ts'
import { expiringToday } from './console/today/expiring.ts'
import { messagesToday } from './console/today/messages.ts'
import { questionsToday } from './console/today/questions.ts'
import { unverifiedToday } from './console/today/unverified.ts'
import type { Content } from './core/content.ts'
import type { Clock, Log } from './core/ports.ts'
import type { OpenStore } from './storage/open-store.ts'

/** What the console needs of the rest. */
interface With {
  readonly store: OpenStore
  readonly secret: Uint8Array
  readonly content: () => Content
  readonly warnings: () => readonly string[]
  readonly publicUrl: () => string
  readonly clientAddress: (c: Context) => string | null
  readonly clock: Clock
  readonly log: Log
}

export function composeConsole({ store, content, warnings, ...rest }: With): Hono {
  return createConsole({
    ...rest,
    store,
    tables: store.signInTables,
    office: () => content().office,
    today: [
      alarmsToday(warnings),
      messagesToday(store.backlog),
      expiringToday(content),
      unverifiedToday(content),
      questionsToday(store.keptQuestions),
    ],
  })
}
