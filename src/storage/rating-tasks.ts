import type { Address } from '../core/message.ts'
import { noticeTo } from '../core/notice.ts'
import type { Actor } from '../core/staff.ts'
import type { TaskOutcome } from '../core/survey-records.ts'
import { addAuditLine } from './audit-log.ts'
import { putInInbox } from './inbox.ts'
import type { Room } from './room.ts'

/** With the task goes the address; what is answered waits in the citizen's inbox like all that is told. */
export async function endRatingTask(
  room: Room,
  key: string,
  { answer, outcome }: { readonly answer: string | null; readonly outcome: TaskOutcome },
  by: Actor,
  at: number,
): Promise<'ended' | 'answered' | null> {
  return await room.write(async (trx) => {
    const task = await trx
      .deleteFrom('rating_tasks')
      .where('key', '=', key)
      .returning(['reason', 'reach'])
      .executeTakeFirst()
    if (task === undefined) return null
    const to =
      task.reach === null
        ? null
        : (JSON.parse(room.seal.open(task.reach, `task:${key}`)) as Address)
    const isAnswered = to !== null && answer !== null
    if (isAnswered) {
      await putInInbox(room, trx, noticeTo(to, { about: 'task-answer', text: answer }, key), at)
    }
    const detail = { answered: isAnswered ? 'yes' : 'no', outcome }
    await addAuditLine(trx, { at, by, action: 'rating-task-ended', about: task.reason, detail })
    return isAnswered ? 'answered' : 'ended'
  })
}
