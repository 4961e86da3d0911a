import type { Tester, TesterRecords } from '../core/testers.ts'
import { addAuditLine } from './audit-log.ts'
import type { Room, Trx } from './room.ts'

export function createTesterRecords(room: Room): TesterRecords {
  const { db, write } = room
  return {
    testers: async () => {
      const rows = await db.selectFrom('test_chats').selectAll().orderBy('at', 'desc').execute()
      return rows.map(({ added_by, ...row }) => ({ ...row, by: added_by }))
    },
    endTester: (citizen, by, at) =>
      write(async (trx) => {
        const ended = await trx
          .deleteFrom('test_chats')
          .where('citizen', '=', citizen)
          .returning('channel')
          .executeTakeFirst()
        if (ended === undefined) return 'gone'
        const about = ended.channel
        await addAuditLine(trx, { at, by, action: 'test-chat-ended', about, detail: {} })
        return 'done'
      }),
  }
}

export async function addTester(trx: Trx, { citizen, channel, by, at }: Tester): Promise<void> {
  await trx
    .insertInto('test_chats')
    .values({ citizen, channel, added_by: by, at })
    .onConflict((conflict) => conflict.column('citizen').doUpdateSet({ added_by: by, at }))
    .execute()
}
