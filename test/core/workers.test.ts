import { expect, test } from 'vitest'
import { createWorkers } from '../../src/core/workers.ts'

async function moment(): Promise<void> {
  for (let n = 0; n < 3; n += 1) await new Promise((resolve) => setImmediate(resolve))
}

/** Workers over a list of pieces, each of which ends when it is told to. */
function crew(pieces: string[], atMost = 2) {
  const begun: string[] = []
  const asked: number[] = []
  const failures: unknown[] = []
  const ends = new Map<string, (error?: Error) => void>()
  const supply = { broken: false }
  const workers = createWorkers<string>({
    atMost,
    take: async (atMost) => {
      asked.push(atMost)
      if (supply.broken) throw new Error('no supply')
      return pieces.splice(0, atMost)
    },
    handle: (piece) =>
      new Promise((resolve, reject) => {
        begun.push(piece)
        ends.set(piece, (error) => (error ? reject(error) : resolve()))
      }),
    failed: (error) => failures.push(error),
  })
  const end = (piece: string, error?: Error): void => ends.get(piece)?.(error)
  return { workers, begun, asked, failures, supply, end }
}

test('one waking sets as many to work as there is work for, but no more than allowed', async () => {
  const { workers, begun, end } = crew(['a', 'b', 'c'])
  workers.wake()
  await moment()
  expect(begun).toEqual(['a', 'b'])
  end('a')
  await moment()
  expect(begun).toEqual(['a', 'b', 'c'])
})

test('many wakings at once ask the supply once', async () => {
  const { workers, asked } = crew([], 3)
  for (let n = 0; n < 10; n += 1) workers.wake()
  await moment()
  expect(asked).toEqual([3])
})

test('who ends in the same moment asks for work together', async () => {
  const { workers, asked, end } = crew(['a', 'b', 'c', 'd'])
  workers.wake()
  await moment()
  end('a')
  end('b')
  await moment()
  expect(asked).toEqual([2, 2])
})

test('without a waking nobody asks when nothing was left', async () => {
  const { workers, asked, end } = crew(['a'])
  workers.wake()
  await moment()
  end('a')
  await moment()
  expect(asked).toEqual([2])
})

test('idle resolves once all rest', async () => {
  const { workers, end } = crew(['a'])
  workers.wake()
  let idle = false
  const resting = workers.idle().then(() => {
    idle = true
  })
  await moment()
  expect(idle).toBe(false)
  end('a')
  await resting
  await workers.idle()
})

test('a waking while somebody looks in vain is not lost', async () => {
  const pieces: string[] = []
  const begun: string[] = []
  const workers = createWorkers<string>({
    atMost: 1,
    async take() {
      const found = pieces.splice(0, 1)
      if (begun.length === 0 && found.length === 0) {
        // It comes just after the look.
        pieces.push('late')
        workers.wake()
      }
      return found
    },
    handle: async (piece) => void begun.push(piece),
    failed: () => undefined,
  })
  workers.wake()
  await workers.idle()
  expect(begun).toEqual(['late'])
})

test('work that fails is told, the rest goes on', async () => {
  const { workers, begun, failures, end } = crew(['a', 'b', 'c'])
  workers.wake()
  await moment()
  end('a', new Error('no'))
  await moment()
  expect(failures).toHaveLength(1)
  expect(begun).toEqual(['a', 'b', 'c'])
})

test('a supply that fails is asked again at the next waking only', async () => {
  const { workers, begun, asked, failures, supply } = crew(['a'])
  supply.broken = true
  workers.wake()
  await moment()
  expect([asked.length, failures.length]).toEqual([1, 1])
  supply.broken = false
  workers.wake()
  await moment()
  expect(begun).toEqual(['a'])
})

test('stop takes nothing more and waits for what is in hand', async () => {
  const { workers, begun, end } = crew(['a', 'b'], 1)
  workers.wake()
  await moment()
  const stopped = workers.stop()
  end('a')
  await stopped
  workers.wake()
  await moment()
  expect(begun).toEqual(['a'])
})
