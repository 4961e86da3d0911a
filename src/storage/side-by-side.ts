/** Transactions whose statements need not wait for the results of those before. */
const pipelined = new WeakSet<object>()

export function markPipelined(trx: object): void {
  pipelined.add(trx)
}

/**
 * Does works of one transaction that do not depend on each other: together where the connection can, in order
 * elsewhere. None is at work any more when it settles.
 */
export async function sideBySide(
  trx: object,
  works: readonly (() => Promise<unknown>)[],
): Promise<void> {
  if (!pipelined.has(trx)) {
    for (const work of works) await work()
    return
  }
  const ways = await Promise.allSettled(works.map((work) => work()))
  const failed = ways.find(({ status }) => status === 'rejected')
  if (failed?.status === 'rejected') throw failed.reason
}
