import type { LocalDay } from '../core/local-time.ts'
import { mask } from '../core/mask.ts'
import {
  differingKeys,
  numbersAgain,
  type PaperBatch,
  type PaperCheck,
  type PaperForm,
  type PaperRecords,
  type PaperTally,
} from '../core/paper.ts'
import type { Ballot, Draft } from '../core/survey.ts'
import type { Room, Trx } from './room.ts'
import { putBallots } from './survey-close.ts'

export function createPaperRecords(room: Room): PaperRecords {
  const { db, write } = room
  return {
    enterPaper: (batch, forms) => write((trx) => enter(trx, batch, forms)),
    async paperBatch(batch) {
      const row = await openBatch(db, batch)
      if (row === undefined) return null
      const known = JSON.parse(row.body) as PaperBatch
      const { draft } = await db
        .selectFrom('paper_forms')
        .select('draft')
        .where('batch', '=', batch)
        .limit(1)
        .executeTakeFirstOrThrow()
      const { instrument } = JSON.parse(draft) as Draft
      return { ...known, instrument, check: await checkOf(db, known, row.second_by) }
    },
    mendPaper: (batch, forms) => write((trx) => put(trx, batch, forms)),
    enterPaperAgain: (batch, by, forms) => write((trx) => enterAgain(trx, batch, by, forms)),
    closePaper: (batch, on) => write((trx) => close(trx, batch, on)),
    undoPaper: (batch) => write((trx) => undo(trx, batch)),
    paperBatches: () => tallies(room),
  }
}

async function enter(trx: Trx, batch: PaperBatch, forms: readonly PaperForm[]): Promise<void> {
  await trx
    .insertInto('paper_batches')
    .values({
      batch: batch.batch,
      body: JSON.stringify(batch),
      forms: forms.length,
      second_by: null,
      closed: null,
    })
    .execute()
  await put(trx, batch.batch, forms)
}

async function put(trx: Trx, batch: string, forms: readonly PaperForm[]): Promise<void> {
  for (const { number, draft } of forms) {
    const body = JSON.stringify(masked(draft))
    await trx
      .insertInto('paper_forms')
      .values({ batch, number, draft: body, again: null })
      .onConflict((conflict) => conflict.columns(['batch', 'number']).doUpdateSet({ draft: body }))
      .execute()
  }
}

function masked(draft: Draft): Draft {
  return { ...draft, comment: draft.comment === null ? null : mask(draft.comment) }
}

async function enterAgain(
  trx: Trx,
  batch: string,
  by: string,
  forms: readonly PaperForm[],
): Promise<void> {
  for (const { number, draft } of forms) {
    await trx
      .updateTable('paper_forms')
      .set({ again: JSON.stringify(masked(draft)) })
      .where('batch', '=', batch)
      .where('number', '=', number)
      .execute()
  }
  const { n } = await trx
    .selectFrom('paper_forms')
    .select(({ fn }) => fn.countAll<number>().as('n'))
    .where('batch', '=', batch)
    .where('again', 'is not', null)
    .executeTakeFirstOrThrow()
  await trx
    .updateTable('paper_batches')
    .set({ second_by: by, checked: n })
    .where('batch', '=', batch)
    .execute()
}

async function checkOf(
  db: Pick<Trx, 'selectFrom'>,
  { batch, seed }: PaperBatch,
  secondBy: string | null,
): Promise<PaperCheck> {
  const rows = await db
    .selectFrom('paper_forms')
    .select(['number', 'draft', 'again'])
    .where('batch', '=', batch)
    .orderBy('number')
    .execute()
  const again = numbersAgain(
    seed,
    rows.map(({ number }) => number),
  )
  const twice = rows.filter((row) => row.again !== null)
  const differing = twice.flatMap((row) => {
    const keys = differingKeys(JSON.parse(row.draft) as Draft, JSON.parse(row.again ?? '') as Draft)
    return keys.length > 0 ? [{ number: row.number, keys }] : []
  })
  const missing = again.filter((number) => !twice.some((row) => row.number === number))
  return { again, secondBy, missing, differing }
}

async function openBatch(
  db: Pick<Trx, 'selectFrom'>,
  batch: string,
): Promise<{ readonly body: string; readonly second_by: string | null } | undefined> {
  return await db
    .selectFrom('paper_batches')
    .select(['body', 'second_by'])
    .where('batch', '=', batch)
    .where('closed', 'is', null)
    .executeTakeFirst()
}

/** Ballots lie by chance, so nothing tells any more which of them came from this stack. */
async function close(trx: Trx, batch: string, on: LocalDay): Promise<number | null> {
  const row = await openBatch(trx, batch)
  if (row === undefined) return null
  const { missing, differing } = await checkOf(trx, JSON.parse(row.body), row.second_by)
  if (missing.length > 0 || differing.length > 0) return null
  await trx.updateTable('paper_batches').set({ closed: on }).where('batch', '=', batch).execute()
  const { service, mode, week } = JSON.parse(row.body) as PaperBatch
  const forms = await trx
    .deleteFrom('paper_forms')
    .where('batch', '=', batch)
    .returning('draft')
    .execute()
  const drafts = forms.map(({ draft }) => JSON.parse(draft) as Draft)
  const filled = drafts.filter(({ scores }) => Object.keys(scores).length > 0)
  const rows = filled.map(({ instrument, version, complete, scores, reason, comment }) => {
    const told = { ...service, week, mode, instrument, version, complete, scores }
    const ballot: Ballot = { ...told, setAside: null }
    return { ballot, reason, comment }
  })
  await putBallots(trx, rows)
  return filled.length
}

async function undo(trx: Trx, batch: string): Promise<boolean> {
  const gone = await trx
    .deleteFrom('paper_batches')
    .where('batch', '=', batch)
    .where('closed', 'is', null)
    .returning('batch')
    .executeTakeFirst()
  if (gone === undefined) return false
  await trx.deleteFrom('paper_forms').where('batch', '=', batch).execute()
  return true
}

async function tallies({ db }: Room): Promise<readonly PaperTally[]> {
  const rows = await db.selectFrom('paper_batches').selectAll().orderBy('batch').execute()
  return rows.map(({ body, forms, closed, second_by, checked }) => ({
    ...(JSON.parse(body) as PaperBatch),
    forms,
    closedOn: closed,
    secondBy: second_by,
    checked,
  }))
}
