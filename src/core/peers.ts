/**
 * What one process tells the others at work on the same records: there is more than it can take in hand, a citizen
 * was answered, a procedure was published.
 */
export type Call = 'messages' | 'parts' | 'content' | `answered:${string}`

/** Does what only one process may do at a time. */
export interface Election {
  isElected(): boolean
  /**
   * Runs `work` each time this process is elected, until `over` is aborted; the signal of `work` is aborted when it is
   * elected no longer. Resolves when no work is under way.
   */
  whileElected(work: (signal: AbortSignal) => Promise<void>, over: AbortSignal): Promise<void>
}

/** The processes of this service on the same records. */
export interface Peers extends Election {
  /** No other was at work when this one came: what is held was left behind. */
  readonly cameAlone: boolean
  /**
   * Among how many a limit that holds for all is shared, this one too; `null` while that is not sure, and nothing of
   * it may be used. The shares of all never add up to more than the whole.
   */
  sharers(): number | null
  /** Resolves when `sharers` is sure for the first time. */
  settled(): Promise<void>
  /** Tells the others; soon, and not surely: who waits for a call looks now and then by themselves. */
  call(what: Call): void
  /** Whoever listens hears the calls of others, and may have missed some before `again`. */
  listen(heard: (what: Call | 'again') => void): void
  leave(): Promise<void>
}

/** For a database on which one process is at work. */
export function noPeers(leave: () => void): Peers {
  return {
    cameAlone: true,
    isElected: () => true,
    whileElected: (work, over) => work(over),
    sharers: () => 1,
    settled: async () => undefined,
    call: () => undefined,
    listen: () => undefined,
    leave: async () => leave(),
  }
}
