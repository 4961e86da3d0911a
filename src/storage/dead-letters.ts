import type { DeadLetterRecords } from '../core/dead-letters.ts'
import { addAuditLine } from './audit-log.ts'
import { enqueue } from './queues.ts'
import type { Room } from './room.ts'

export function createDeadLetterRecords({ db, write, bodies }: Room): DeadLetterRecords {
  return {
    async deadLetters(atMost) {
      const rows = await db
        .selectFrom('inbox')
        .select(['seq', 'channel', 'citizen', 'admitted', 'settled', 'fault', 'body'])
        .where('dead', '=', 1)
        .orderBy('settled', 'desc')
        .orderBy('seq', 'desc')
        .limit(atMost)
        .execute()
      return rows.map(({ seq, channel, citizen, admitted, settled, fault, body }) => ({
        seq,
        channel,
        admitted,
        buried: settled ?? admitted,
        fault: fault ?? '',
        kept: bodies.openMessage(citizen, body) !== null,
      }))
    },
    retryDeadLetter: (seq, by, at) =>
      write(async (trx) => {
        const row = await trx
          .updateTable('inbox')
          .set({ settled: null, dead: 0, faults: 0, fault: null, answer: null })
          .where('seq', '=', seq)
          .where('dead', '=', 1)
          .where('body', 'is not', null)
          .returning(['citizen', 'channel'])
          .executeTakeFirst()
        if (row === undefined) return false
        await enqueue(trx, 'inbox', { ...row, due: at })
        const detail = { channel: row.channel }
        await addAuditLine(trx, { at, by, action: 'message-retried', about: String(seq), detail })
        return true
      }),
  }
}
