/** Lets what a webhook receives in while the channel is open, and knows what is still on its way. */
export interface Gate<Received extends readonly unknown[]> {
  /** `false` before `open` and after `close`: nothing was taken in. */
  take(...received: Received): Promise<boolean>
  open(takeIn: (...received: Received) => Promise<boolean>): void
  /** Resolves when what was received is taken in. */
  close(): Promise<void>
}

export function createGate<Received extends readonly unknown[]>(): Gate<Received> {
  let takeIn: ((...received: Received) => Promise<boolean>) | null = null
  const inHand = new Set<Promise<boolean>>()
  return {
    async take(...received) {
      if (takeIn === null) return false
      const taken = takeIn(...received)
      inHand.add(taken)
      return taken.finally(() => inHand.delete(taken))
    },
    open(through) {
      takeIn = through
    },
    async close() {
      takeIn = null
      await Promise.all(inHand)
    },
  }
}
