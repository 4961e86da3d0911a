import { type FormTally, scoreSigns } from '../core/form-tally.ts'
import type { Scores } from '../core/instrument.ts'
import type { IsoWeek } from '../core/local-time.ts'
import type { ChannelName } from '../core/message.ts'
import type { SetAsideReason } from '../core/set-aside.ts'
import type { Trx } from './room.ts'
import type { FormTalliesTable, ResponsesTable } from './schema-surveys.ts'
import { serviceOf } from './survey-runs.ts'

type Cell = Omit<FormTalliesTable, 'forms'>

const CELL = [
  'week',
  'mode',
  'instrument',
  'version',
  'procedure',
  'field',
  'unit',
  'channel',
  'set_aside',
  'criteria',
  'drawn',
  'complete',
] as const satisfies readonly (keyof Cell)[]

/** Counts responses where reports read them, in the transaction that adds them. */
export async function tally(
  trx: Pick<Trx, 'selectFrom' | 'insertInto'>,
  responses: readonly ResponsesTable[],
): Promise<void> {
  for (const { cell, forms: added } of cellsOf(responses)) {
    let known = trx.selectFrom('form_tallies').select('forms')
    for (const column of CELL) known = known.where(column, '=', cell[column])
    const row = await known.executeTakeFirst()
    const forms = formsIn(row?.forms ?? '')
    for (const [signs, people] of added) forms.set(signs, (forms.get(signs) ?? 0) + people)
    const text = textOf(forms)
    await trx
      .insertInto('form_tallies')
      .values({ ...cell, forms: text })
      .onConflict((conflict) => conflict.columns([...CELL]).doUpdateSet({ forms: text }))
      .execute()
  }
}

/** Of these ISO weeks, both inclusive. */
export async function formTallies(
  { db }: { readonly db: Pick<Trx, 'selectFrom'> },
  from: IsoWeek,
  to: IsoWeek,
): Promise<readonly FormTally[]> {
  const rows = await db
    .selectFrom('form_tallies')
    .selectAll()
    .where('week', '>=', from)
    .where('week', '<=', to)
    .execute()
  return rows.map((row) => ({
    ...serviceOf({
      procedure: known(row.procedure),
      field: known(row.field),
      unit: known(row.unit),
      channel: known(row.channel) as ChannelName | null,
      drawn: row.drawn,
    }),
    week: row.week,
    mode: row.mode,
    instrument: row.instrument,
    version: row.version,
    complete: row.complete === 1,
    setAside: known(row.set_aside) as SetAsideReason | null,
    criteria: row.criteria.split(' '),
    forms: formsIn(row.forms),
  }))
}

interface Counted {
  readonly cell: Cell
  readonly forms: ReadonlyMap<string, number>
}

function cellsOf(responses: readonly ResponsesTable[]): readonly Counted[] {
  const cells = new Map<string, { cell: Cell; forms: Map<string, number> }>()
  for (const { key: _, scores, ...row } of responses) {
    const { criteria, signs } = scoreSigns(JSON.parse(scores) as Scores)
    const cell: Cell = {
      ...row,
      procedure: row.procedure ?? '',
      field: row.field ?? '',
      unit: row.unit ?? '',
      channel: row.channel ?? '',
      set_aside: row.set_aside ?? '',
      criteria: criteria.join(' '),
    }
    const name = JSON.stringify(CELL.map((column) => cell[column]))
    const known = cells.get(name) ?? { cell, forms: new Map<string, number>() }
    known.forms.set(signs, (known.forms.get(signs) ?? 0) + 1)
    cells.set(name, known)
  }
  return [...cells.values()]
}

/** A line for each: its scores and how many. Sorted, so that nothing tells in which order they came. */
function textOf(forms: ReadonlyMap<string, number>): string {
  return [...forms]
    .map(([signs, people]) => `${signs} ${people}`)
    .toSorted()
    .join('\n')
}

function formsIn(text: string): Map<string, number> {
  const forms = new Map<string, number>()
  for (const line of text === '' ? [] : text.split('\n')) {
    const space = line.indexOf(' ')
    forms.set(line.slice(0, space), Number(line.slice(space + 1)))
  }
  return forms
}

function known(text: string): string | null {
  return text === '' ? null : text
}
