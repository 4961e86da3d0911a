import type { DataTaskRecords, DataWish } from '../core/data-tasks.ts'
import { localDay } from '../core/local-time.ts'
import type { ChannelName } from '../core/message.ts'
import { addAuditLine } from './audit-log.ts'
import type { Room, Trx } from './room.ts'

/** One more to what is still to be done for this day. */
export async function countWish(
  trx: Trx,
  wish: DataWish,
  channel: ChannelName,
  at: number,
): Promise<void> {
  const day = localDay(at)
  const { numUpdatedRows } = await trx
    .updateTable('data_tasks')
    .set(({ eb }) => ({ times: eb('times', '+', 1) }))
    .where('day', '=', day)
    .where('channel', '=', channel)
    .where('wish', '=', wish)
    .where('done', 'is', null)
    .executeTakeFirst()
  if (numUpdatedRows > 0n) return
  await trx
    .insertInto('data_tasks')
    .values({ day, channel, wish, times: 1, done: null, done_by: null })
    .execute()
}

export function createDataTaskRecords({ db, write }: Room): DataTaskRecords {
  return {
    dataTasks: () =>
      db
        .selectFrom('data_tasks')
        .select(['seq as id', 'wish', 'channel', 'day', 'times'])
        .where('done', 'is', null)
        .orderBy('day')
        .orderBy('seq')
        .execute(),
    async doneDataTasks(atMost) {
      const rows = await db
        .selectFrom('data_tasks')
        .select(['seq as id', 'wish', 'channel', 'day', 'times', 'done', 'done_by'])
        .where('done', 'is not', null)
        .orderBy('done', 'desc')
        .orderBy('seq', 'desc')
        .limit(atMost)
        .execute()
      return rows.map(({ done, done_by, ...task }) => ({
        ...task,
        done: done ?? 0,
        doneBy: done_by ?? '',
      }))
    },
    endDataTask: ({ id, times }, by, at) =>
      write(async (trx) => {
        const ended = await trx
          .updateTable('data_tasks')
          .set({ done: at, done_by: by.name })
          .where('seq', '=', id)
          .where('times', '=', times)
          .where('done', 'is', null)
          .returning(['wish', 'day'])
          .executeTakeFirst()
        if (ended === undefined) return false
        const { wish, day } = ended
        await addAuditLine(trx, { at, by, action: 'data-task-done', about: wish, detail: { day } })
        return true
      }),
  }
}
