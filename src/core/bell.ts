/** Tells those who wait for something in this process that it happened. */
export interface Bell {
  /** Whether anybody was waiting. */
  ring(key: string): boolean
  /** Resolves when it is rung for the key, or when `over` is aborted. */
  heard(key: string, over: AbortSignal): Promise<void>
}

export function createBell(): Bell {
  const listeners = new Map<string, Set<() => void>>()
  return {
    ring(key) {
      const waiting = listeners.get(key)
      for (const listener of waiting ?? []) listener()
      return waiting !== undefined
    },
    async heard(key, over) {
      const listening = listeners.get(key) ?? new Set()
      listeners.set(key, listening)
      let listener = (): void => undefined
      await new Promise<void>((resolve) => {
        listener = resolve
        listening.add(listener)
        over.addEventListener('abort', listener)
        if (over.aborted) resolve()
      })
      over.removeEventListener('abort', listener)
      listening.delete(listener)
      if (listening.size === 0) listeners.delete(key)
    },
  }
}
