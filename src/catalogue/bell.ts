import { type FSWatcher, watch } from 'node:fs'

/** Rings when something happens in folders, as far as the file system tells. */
export interface Bell {
  ring(): void
  /** Resolves at the next ring, at one that was not waited for, or after so long. */
  heard(withinMs: number): Promise<void>
  close(): void
}

export function hangBell(folders: readonly string[]): Bell {
  let rung = false
  let wake = (): void => {}
  const ring = (): void => {
    rung = true
    wake()
  }
  const watchers = folders.flatMap((folder) => watchFolder(folder, ring))
  return {
    ring,
    heard: async (withinMs) => {
      if (!rung) {
        await new Promise<void>((resolve) => {
          const timer = setTimeout(resolve, withinMs)
          wake = () => {
            clearTimeout(timer)
            resolve()
          }
        })
      }
      rung = false
    },
    close: () => {
      for (const watcher of watchers) watcher.close()
    },
  }
}

/** A folder that is not there, or cannot be watched, rings no bell. */
function watchFolder(folder: string, ring: () => void): readonly FSWatcher[] {
  try {
    const watcher = watch(folder, ring)
    watcher.on('error', () => watcher.close())
    return [watcher]
  } catch {
    return []
  }
}
