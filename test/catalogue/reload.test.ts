import { expect, type Mock, onTestFinished, test, vi } from 'vitest'
import type { LoadedContent } from '../../src/catalogue/load.ts'
import { followContent } from '../../src/catalogue/reload.ts'
import { type ContentCopy, contentCopy } from './content-copy.ts'

const DEATH = 'procedures/khai-tu.yaml'

test('an edit is seen, all of it at once', async () => {
  const copy = await contentCopy()
  const { changes } = await follow(copy)
  await copy.change(DEATH, 'amount: 0', 'amount: 8000')
  const changed = await next(changes, 1)
  expect(feeOf(changed)).toBe(8000)
  expect(changed.faults).toEqual([])
})

test("the office's own folder is seen though it was not there at first", async () => {
  const copy = await contentCopy()
  const { changes } = await follow(copy)
  const text = await copy.read(DEATH)
  await copy.write('office', DEATH, text.replace('amount: 0', 'amount: 7000'))
  expect(feeOf(await next(changes, 1))).toBe(7000)
  await copy.remove('office', DEATH)
  expect(feeOf(await next(changes, 2))).toBe(0)
})

test('a fault is told while the good revision stays, and is taken back when it is mended', async () => {
  const copy = await contentCopy()
  const { loaded, changes } = await follow(copy)
  await copy.change(DEATH, 'amount: 0', 'amount: không')
  const faulty = await next(changes, 1)
  expect(faulty.content).toEqual(loaded.content)
  expect(faulty.faults).toEqual([expect.stringMatching(/khai-tu\.yaml:\d+: "amount"/)])
  await copy.change(DEATH, 'amount: không', 'amount: 8000')
  const mended = await next(changes, 2)
  expect(feeOf(mended)).toBe(8000)
  expect(mended.faults).toEqual([])
})

test('a burst of edits, and a file half written, make one change and no fault', async () => {
  const copy = await contentCopy()
  const { changes } = await follow(copy, 1500)
  const text = await copy.read(DEATH)
  for (let amount = 1; amount <= 20; amount++) {
    const whole = text.replace('amount: 0', `amount: ${amount}`)
    await copy.write('shipped', DEATH, whole.slice(0, 40 * amount))
    await copy.write('shipped', DEATH, whole)
  }
  expect(feeOf(await next(changes, 1))).toBe(20)
  expect(changes.map(({ faults }) => faults)).toEqual([[]])
})

test('a file that is written anew with the same text changes nothing', async () => {
  const copy = await contentCopy()
  const { changes, today } = await follow(copy)
  await copy.write('shipped', DEATH, await copy.read(DEATH))
  await vi.waitFor(() => expect(today).toHaveBeenCalledTimes(2), { timeout: 20_000 })
  await copy.change(DEATH, 'amount: 0', 'amount: 8000')
  expect(feeOf(await next(changes, 1))).toBe(8000)
})

test('nothing is seen after closing', async () => {
  const copy = await contentCopy()
  const { changes, close } = await follow(copy)
  await close()
  await copy.change(DEATH, 'amount: 0', 'amount: 8000')
  const other = await follow(copy)
  await copy.change(DEATH, 'amount: 8000', 'amount: 9000')
  await next(other.changes, 1)
  expect(changes).toEqual([])
})

test('what cannot be read is told once, and the content before it stays', async () => {
  const copy = await contentCopy()
  const { changes, errors } = await follow({ ...copy, good: '' })
  await copy.change('office.yaml', 'unit:', 'units:')
  await vi.waitFor(() => expect(errors).toHaveLength(1), { timeout: 20_000 })
  await copy.change('office.yaml', 'units:', 'unit:')
  await copy.change(DEATH, 'amount: 0', 'amount: 8000')
  expect(feeOf(await next(changes, 1))).toBe(8000)
  expect(errors).toHaveLength(1)
})

async function follow(
  { shipped, office, good }: ContentCopy,
  steadyMs?: number,
): Promise<{
  loaded: LoadedContent
  changes: LoadedContent[]
  errors: unknown[]
  /** Asked at each reading. */
  today: Mock<() => string>
  close: () => Promise<void>
}> {
  const today = vi.fn(() => '2026-11-24')
  const changes: LoadedContent[] = []
  const errors: unknown[] = []
  const { loaded, close } = await followContent({
    shipped,
    office,
    good: good === '' ? undefined : good,
    steadyMs,
    today,
    onChange: (loaded) => changes.push(loaded),
    onError: (error) => errors.push(error),
  })
  onTestFinished(close)
  return { loaded, changes, errors, today, close }
}

/** The change of that number, counted from 1; waits until there is one. */
async function next(changes: readonly LoadedContent[], count: number): Promise<LoadedContent> {
  await vi.waitFor(() => expect(changes.length).toBeGreaterThanOrEqual(count), { timeout: 20_000 })
  const change = changes[count - 1]
  if (change === undefined) throw new Error('no change')
  return change
}

function feeOf({ content }: LoadedContent): number | null | undefined {
  return content.procedures.get('khai-tu')?.fees[0]?.amount
}
