import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

/** Payloads collected beside the repository; see SOURCES.md there. They may not be copied into it. */
const FOLDER = '../shared/fixtures/zalo'

// biome-ignore lint/suspicious/noExplicitAny: each kind of fixture has its own members
export type Fixture = Readonly<Record<string, any>> & { readonly id: string }

/** The fixtures of a kind, by file name; `null`, and a line that says why, where they are not there. */
export function fixtures(kind: string): ReadonlyMap<string, Fixture> | null {
  const folder = join(FOLDER, kind)
  if (!existsSync(folder)) {
    console.warn(`skipped: ${folder} is not there`)
    return null
  }
  const files = readdirSync(folder).filter((name) => name.endsWith('.json'))
  return new Map(
    files.map((name) => [
      name.replace('.json', ''),
      JSON.parse(readFileSync(join(folder, name), 'utf8')),
    ]),
  )
}
