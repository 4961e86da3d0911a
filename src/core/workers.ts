/** Some workers that share one supply of work, and rest while there is none. */
export interface Workers {
  /** There may be work: somebody looks. */
  wake(): void
  /** Resolves when all rest. */
  idle(): Promise<void>
  /** Takes nothing more; resolves when what is in hand is done. */
  stop(): Promise<void>
  stopping(): boolean
}

/**
 * `take` gives as much work as there is, at most so much; it is asked once at a time. When `take` throws,
 * nobody looks again until the next `wake`.
 */
export function createWorkers<Work>(job: {
  readonly atMost: number
  take(atMost: number): Promise<readonly Work[]>
  handle(work: Work): Promise<void>
  failed(error: unknown): void
  /** All have something in hand, and more may be there. */
  full?(): void
}): Workers {
  let active = 0
  let looking = false
  let wanted = false
  let stopped = false
  const awaitingRest: (() => void)[] = []

  async function look(): Promise<void> {
    if (looking) return
    looking = true
    // Who ends in the same moment is free for work as well.
    await new Promise((resolve) => setImmediate(resolve))
    while (wanted && !stopped && active < job.atMost) {
      wanted = false
      const free = job.atMost - active
      const taken = await job.take(free).catch(failed)
      // Where all that was asked for was there, more may be.
      if (taken.length === free) wanted = true
      for (const work of taken) void begin(work)
    }
    looking = false
    if (wanted && !stopped && active >= job.atMost) job.full?.()
    rest()
  }

  async function begin(work: Work): Promise<void> {
    active += 1
    await job.handle(work).catch(failed)
    active -= 1
    if (wanted) void look()
    rest()
  }

  function failed(error: unknown): readonly Work[] {
    job.failed(error)
    return []
  }

  function rest(): void {
    if (looking || active > 0) return
    for (const resolve of awaitingRest.splice(0)) resolve()
  }

  async function idle(): Promise<void> {
    if (looking || active > 0) await new Promise<void>((resolve) => awaitingRest.push(resolve))
  }

  return {
    wake() {
      wanted = true
      if (!stopped) void look()
    },
    idle,
    async stop() {
      stopped = true
      await idle()
    },
    stopping: () => stopped,
  }
}
