import { describe, expect, test } from 'vitest'
import type { FreshDatabase } from '../store.ts'
import { answered, DAY, eachFresh, HOA, KEEP, NOW, text } from './given.ts'

/** What people have to do for who deleted or asked for their data, as the law's clocks run. */
export function dataTasksContract(fresh: () => Promise<FreshDatabase>): void {
  describe('tasks from wishes about data', () => {
    const given = eachFresh(fresh)
    const ask = (id: string, from: string): Promise<unknown> =>
      answered(given.store, text(id, from), { events: [{ kind: 'data-asked' }] })
    const remove = (id: string, from: string): Promise<unknown> =>
      answered(given.store, text(id, from), { events: [{ kind: 'citizen-forgotten' }] })
    const ASKED = { wish: 'provide', channel: 'telegram', day: '2026-06-10' }

    test('a day, a channel and a wish are one, that counts and knows nobody', async () => {
      await ask('1', 'lan')
      await ask('2', 'lan')
      await ask('3', 'binh')
      await remove('4', 'lan')
      expect(await given.store.dataTasks()).toEqual([
        { ...ASKED, id: expect.any(Number), times: 3 },
        { ...ASKED, id: expect.any(Number), wish: 'delete', times: 1 },
      ])
    })

    test('is ended once, as it was seen, by a name; what comes after is another', async () => {
      await ask('1', 'lan')
      const [task] = await given.store.dataTasks()
      const seen = { id: task?.id ?? 0, times: 1 }
      await ask('2', 'binh')
      expect(await given.store.endDataTask(seen, HOA, NOW)).toBe(false)
      expect(await given.store.endDataTask({ ...seen, times: 2 }, HOA, NOW)).toBe(true)
      expect(await given.store.endDataTask({ ...seen, times: 2 }, HOA, NOW)).toBe(false)
      await ask('3', 'binh')
      expect(await given.store.dataTasks()).toMatchObject([{ ...ASKED, times: 1 }])
      expect(await given.store.doneDataTasks(9)).toEqual([
        { ...ASKED, ...seen, times: 2, done: NOW, doneBy: HOA.name },
      ])
      expect(await given.store.auditLog({ atMost: 9 })).toMatchObject([
        { action: 'data-task-done', about: 'provide', detail: { day: '2026-06-10' } },
      ])
    })

    test('one that is done goes after a year, one that is not stays', async () => {
      await ask('1', 'lan')
      const [task] = await given.store.dataTasks()
      await given.store.endDataTask({ id: task?.id ?? 0, times: 1 }, HOA, NOW)
      await ask('2', 'lan')
      await given.store.retain(NOW + 401 * DAY, KEEP)
      expect(await given.store.doneDataTasks(9)).toEqual([])
      expect(await given.store.dataTasks()).toHaveLength(1)
    })
  })
}
