import { addDays, isoWeekOf, type LocalDay } from '../../core/local-time.ts'
import {
  badlyRated,
  mostAsked,
  type ProcedureCount,
  type ProcedureCounts,
} from '../../core/procedure-counts.ts'
import type { ProcedureDraft, Revision } from '../../core/revisions.ts'
import { fold } from '../../core/text.ts'
import type { CatalogueDesk } from '../desk.ts'

export const FILTERS = {
  all: 'Tất cả',
  drafts: 'Có bản thảo',
  waiting: 'Chờ duyệt',
  owed: 'Đã đăng, chờ duyệt sau',
  faults: 'Có lỗi',
  unverified: 'Chưa đối chiếu',
  review: 'Quá hạn xem lại',
  asked: 'Hỏi nhiều',
  disliked: 'Bị chấm thấp',
  withdrawn: 'Đã rút',
} as const
export type Filter = keyof typeof FILTERS

export interface Listed {
  readonly id: string
  readonly name: string
  readonly field: string
  readonly marks: readonly Exclude<Filter, 'all'>[]
  /** What its code and other names are, for searching. */
  readonly names: string
}

/** How many count as asked often. */
export const MOST_ASKED = 25

export interface Counts {
  /** Of the last four weeks. */
  readonly lately: readonly ProcedureCount[]
  /** Of the last thirteen. */
  readonly quarter: readonly ProcedureCount[]
}

export async function countsOf(records: ProcedureCounts, today: LocalDay): Promise<Counts> {
  const since = (weeks: number) =>
    records.procedureCounts(isoWeekOf(addDays(today, -7 * (weeks - 1))))
  const [lately, quarter] = await Promise.all([since(4), since(13)])
  return { lately, quarter }
}

/** Every procedure that there is, also those that are only a draft, withdrawn or cannot be read. */
export function listed(
  catalogue: Pick<CatalogueDesk, 'content' | 'faults'>,
  drafts: readonly ProcedureDraft[],
  newest: readonly Revision[],
  counts: Counts,
  today: LocalDay,
): readonly Listed[] {
  const { procedures, settings } = catalogue.content()
  const asked = new Set(mostAsked(counts.lately, settings.mostAsked, MOST_ASKED))
  const disliked = new Set(badlyRated(counts.quarter))
  const faulty = new Set(
    catalogue.faults().flatMap((fault) => PROCEDURE_FILE.exec(fault)?.[1] ?? []),
  )
  const draftOf = new Map(drafts.map((draft) => [draft.procedure, draft]))
  const revisionOf = new Map(newest.map((revision) => [revision.procedure, revision]))
  const ids = new Set([...procedures.keys(), ...draftOf.keys(), ...revisionOf.keys(), ...faulty])
  return [...ids]
    .map((id): Listed => {
      const procedure = procedures.get(id)
      const draft = draftOf.get(id)
      const revision = revisionOf.get(id)
      const tree = draft?.tree ?? revision?.tree ?? {}
      const text = (key: string): string => (typeof tree[key] === 'string' ? tree[key] : '')
      const marks = {
        drafts: draft !== undefined,
        waiting: draft?.state === 'waiting',
        owed: revision?.review === 'owed',
        faults: faulty.has(id),
        unverified: procedure?.verified === null,
        review: procedure !== undefined && procedure.reviewBy < today,
        asked: procedure !== undefined && asked.has(id),
        disliked: procedure !== undefined && disliked.has(id),
        withdrawn: procedure === undefined && revision?.tree['withdrawn'] === 'true',
      }
      return {
        id,
        name: procedure?.name ?? (text('name') || id),
        field: procedure?.field ?? text('field'),
        marks: MARKS.filter((mark) => marks[mark]),
        names: fold([id, procedure?.code, ...(procedure?.aliases ?? [])].join(' ')),
      }
    })
    .toSorted((a, b) => a.field.localeCompare(b.field, 'vi') || a.name.localeCompare(b.name, 'vi'))
}

const MARKS = [
  'drafts',
  'waiting',
  'owed',
  'faults',
  'unverified',
  'review',
  'asked',
  'disliked',
  'withdrawn',
] as const

const PROCEDURE_FILE = /procedures\/([a-z0-9-]+)\.yaml:/

/** Those with all the words, in any of their names, with or without marks. */
export function matching(all: readonly Listed[], typed: string, filter: Filter): readonly Listed[] {
  const words = fold(typed).split(/\s+/).filter(Boolean)
  return all
    .filter(({ marks }) => filter === 'all' || marks.includes(filter))
    .filter(({ name, field, names }) => {
      const text = `${fold(name)} ${fold(field)} ${names}`
      return words.every((word) => text.includes(word))
    })
}
