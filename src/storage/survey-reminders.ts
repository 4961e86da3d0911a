import type { Address } from '../core/message.ts'
import { noticeTo } from '../core/notice.ts'
import { putInInbox } from './inbox.ts'
import type { Room } from './room.ts'

export async function remindOfSurveys(room: Room, at: number, atMost: number): Promise<number> {
  return await room.write(async (trx) => {
    const rows = await trx
      .selectFrom('survey_runs')
      .select(['run', 'reach'])
      .where('remind_at', '<=', at)
      .orderBy('remind_at')
      .limit(atMost)
      .execute()
    for (const { run, reach } of rows) {
      const to = addressIn(room, run, reach)
      if (to !== null) {
        const notice = noticeTo(to, { about: 'survey-reminder', run }, run)
        await putInInbox(room, trx, notice, at)
      }
      const over = { reach: null, remind_at: null }
      await trx.updateTable('survey_runs').set(over).where('run', '=', run).execute()
    }
    return rows.length
  })
}

/** `null` if the row was damaged: then they are not reminded. */
function addressIn({ seal }: Room, run: string, reach: string | null): Address | null {
  try {
    return reach === null ? null : (JSON.parse(seal.open(reach, `remind:${run}`)) as Address)
  } catch {
    return null
  }
}
