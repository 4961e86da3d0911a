import type { CatalogueRecords } from '../../core/revisions.ts'
import type { TodayItem, TodaySource } from '../today.ts'
import { whenText } from '../words.ts'

type Records = Pick<CatalogueRecords, 'drafts' | 'newestRevisions'>

/** What waits for an approver: drafts that were sent, and what was published before a second person saw it. */
export function draftsToday(
  { drafts, newestRevisions }: Records,
  nameOf: (procedure: string) => string | null,
): TodaySource {
  return async () => {
    const waiting = (await drafts()).filter(({ state }) => state === 'waiting')
    const owed = (await newestRevisions()).filter(({ review }) => review === 'owed')
    const items: TodayItem[] = [
      ...waiting.map(({ procedure, tree, by, at, why }) => ({
        text: nameOf(procedure) ?? (typeof tree['name'] === 'string' ? tree['name'] : procedure),
        note: `${by.name} gửi duyệt lúc ${whenText(at)}${why === '' ? '' : `: ${why}`}.`,
        href: `/staff/catalogue/${procedure}`,
      })),
      ...owed.map(({ procedure, by, at }) => ({
        text: nameOf(procedure) ?? procedure,
        note: `${by.name} đã đăng lúc ${whenText(at)}, chờ người khác duyệt sau.`,
        href: `/staff/catalogue/${procedure}`,
        urgent: true,
      })),
    ]
    return {
      id: 'drafts',
      title: 'Bản thảo chờ duyệt',
      count: items.length,
      items,
      needs: 'editor',
      nothing: 'Không có bản thảo nào chờ duyệt.',
    }
  }
}
