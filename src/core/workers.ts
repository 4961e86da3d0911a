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
 * `take` gives a piece of work, `null` if there is none. When either function throws, that worker rests,
 * until the next `wake`.
 */
export function createWorkers<Work>(job: {
  readonly atMost: number
  take(): Promise<Work | null>
  handle(work: Work): Promise<void>
  failed(error: unknown): void
}): Workers {
  let active = 0
  let wakings = 0
  let stopped = false
  const awaitingRest: (() => void)[] = []

  async function work(): Promise<void> {
    try {
      while (!stopped) {
        const seen = wakings
        const taken = await job.take()
        if (taken !== null) {
          // Where there was something there may be more, for another at the same time.
          hire()
          await job.handle(taken)
        } else if (wakings === seen) {
          break
        }
      }
    } catch (error) {
      job.failed(error)
    }
    active -= 1
    if (active === 0) for (const resolve of awaitingRest.splice(0)) resolve()
  }

  function hire(): void {
    if (stopped || active >= job.atMost) return
    active += 1
    void work()
  }

  async function idle(): Promise<void> {
    if (active > 0) await new Promise<void>((resolve) => awaitingRest.push(resolve))
  }

  return {
    wake() {
      wakings += 1
      hire()
    },
    idle,
    async stop() {
      stopped = true
      await idle()
    },
    stopping: () => stopped,
  }
}
