import { expect, test } from 'vitest'
import { createWorkers, type Workers } from '../../src/core/workers.ts'

const tick = (): Promise<void> => new Promise((resolve) => setImmediate(resolve))

/** Workers over a list of pieces, each of which ends when it is told to. */
function crew(pieces: string[], atMost = 2) {
  const begun: string[] = []
  const failures: unknown[] = []
  const ends = new Map<string, (error?: Error) => void>()
  const workers: Workers = createWorkers<string>({
    atMost,
    take: async () => pieces.shift() ?? null,
    handle: (piece) =>
      new Promise((resolve, reject) => {
        begun.push(piece)
        ends.set(piece, (error) => (error ? reject(error) : resolve()))
      }),
    failed: (error) => failures.push(error),
  })
  return {
    workers,
    begun,
    failures,
    end: (piece: string, error?: Error) => ends.get(piece)?.(error),
  }
}

test('one waking sets as many to work as there is work for, but no more than allowed', async () => {
  const { workers, begun, end } = crew(['a', 'b', 'c'])
  workers.wake()
  await tick()
  expect(begun).toEqual(['a', 'b'])
  end('a')
  await tick()
  expect(begun).toEqual(['a', 'b', 'c'])
})

test('idle resolves once all rest', async () => {
  const { workers, end } = crew(['a'])
  workers.wake()
  await tick()
  let idle = false
  const resting = workers.idle().then(() => {
    idle = true
  })
  await tick()
  expect(idle).toBe(false)
  end('a')
  await resting
})

test('a waking while somebody looks in vain is not lost', async () => {
  const pieces: string[] = []
  const { workers, begun } = crew(pieces, 1)
  workers.wake()
  pieces.push('late')
  workers.wake()
  await tick()
  expect(begun).toEqual(['late'])
})

test('a worker who fails rests, the others go on', async () => {
  const { workers, begun, failures, end } = crew(['a', 'b', 'c'])
  workers.wake()
  await tick()
  end('a', new Error('no'))
  await tick()
  expect(failures).toHaveLength(1)
  end('b')
  await tick()
  expect(begun).toEqual(['a', 'b', 'c'])
})

test('stop takes nothing more and waits for what is in hand', async () => {
  const { workers, begun, end } = crew(['a', 'b'], 1)
  workers.wake()
  await tick()
  const stopped = workers.stop()
  end('a')
  await stopped
  workers.wake()
  await tick()
  expect(begun).toEqual(['a'])
})
