import { stat } from 'node:fs/promises'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import type { LocalDay } from '../core/local-time.ts'
import { hangBell } from './bell.ts'
import type { FileMemory } from './content-files.ts'
import { recallFiles, recallLoaded, rememberFiles, rememberLoaded } from './file-memory.ts'
import { type LoadedContent, type LoadOptions, loadContent, loadKey } from './load.ts'
import { type ContentFolders, contentPaths } from './source.ts'

/** What the file system does not tell of is seen this much later; with the rest it stays below 2 s. */
const LOOK_EVERY_MS = 1000
const STEADY_MS = 150

export interface FollowOptions extends Omit<LoadOptions, 'today' | 'memory'> {
  readonly today: () => LocalDay
  /** Where what was read is kept for the next start; without it all is read anew. */
  readonly memoryFile?: string | undefined
  /** Files that have not changed for so long are written to their end. */
  readonly steadyMs?: number | undefined
  /** Called with all that is new at once: content, faults or both. */
  readonly onChange: (loaded: LoadedContent) => void
  /** The content could not be read anew; what was given before still holds. */
  readonly onError: (error: unknown) => void
}

export interface FollowedContent {
  readonly loaded: LoadedContent
  /** Stops; resolves when no reading is under way. */
  close(): Promise<void>
}

/** Loads the content, and again within 2 s of a change to its files. Throws as `loadContent` does. */
export async function followContent(options: FollowOptions): Promise<FollowedContent> {
  const load = async (): Promise<LoadedContent> => {
    const { memoryFile } = options
    const today = options.today()
    const key = loadKey({ ...options, today })
    const same = memoryFile === undefined ? undefined : await recallLoaded(memoryFile, key)
    if (same) return same
    // Let go of between readings: texts and trees of all files are as much memory as the catalogue itself.
    const memory: FileMemory = memoryFile === undefined ? new Map() : await recallFiles(memoryFile)
    const recalled = new Map(memory)
    const loaded = await loadContent({ ...options, today, memory })
    await remember(options, memory, recalled)
    const isOfKey = loaded.faults.length === 0 && loadKey({ ...options, today }) === key
    if (memoryFile !== undefined && isOfKey) {
      await rememberLoaded(memoryFile, key, loaded).catch(options.onError)
    }
    return loaded
  }
  let seen = await stampOf(options)
  const loaded = await load()
  let current = loaded

  const look = async (): Promise<void> => {
    const stamp = await stampOf(options)
    if (stamp === seen) return
    await wait(options.steadyMs ?? STEADY_MS)
    if ((await stampOf(options)) !== stamp) return bell.ring()
    seen = stamp
    const next = await load()
    if ((await stampOf(options)) !== stamp) return bell.ring()
    if (isSame(current, next)) return
    current = next
    options.onChange(next)
  }

  const bell = hangBell(foldersOf(options))
  let closed = false
  const following = (async () => {
    while (!closed) {
      await bell.heard(LOOK_EVERY_MS)
      if (!closed) await look().catch(options.onError)
    }
  })()
  return {
    loaded,
    close: async () => {
      closed = true
      bell.ring()
      await following
      bell.close()
    },
  }
}

/** A folder that cannot be written costs time at the next start, not the service. */
async function remember(
  { memoryFile, onError }: FollowOptions,
  memory: FileMemory,
  recalled: FileMemory,
): Promise<void> {
  if (memoryFile === undefined) return
  if ([...memory].every(([shown, file]) => recalled.get(shown) === file)) return
  await rememberFiles(memoryFile, memory).catch(onError)
}

function isSame(a: LoadedContent, b: LoadedContent): boolean {
  return a.content.version === b.content.version && a.faults.join('\n') === b.faults.join('\n')
}

function foldersOf({ shipped, office }: ContentFolders): readonly string[] {
  return [shipped, ...(office === undefined ? [] : [office])].flatMap((folder) => [
    folder,
    join(folder, 'procedures'),
    join(folder, 'surveys'),
  ])
}

/** Differs when a file is new, gone, replaced or written to. */
async function stampOf({ shipped, office }: ContentFolders): Promise<string> {
  const stamps: string[] = []
  for (const folder of office === undefined ? [shipped] : [shipped, office]) {
    for (const path of contentPaths(folder)) {
      const file = await stat(join(folder, path), { bigint: true }).catch(() => null)
      stamps.push(file === null ? '' : [folder, path, file.ino, file.mtimeNs, file.size].join(' '))
    }
  }
  return stamps.join('\n')
}
