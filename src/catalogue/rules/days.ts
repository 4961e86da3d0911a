import { weekdayOf } from '../../core/local-time.ts'
import type { ContentFile, Fault } from '../content-file.ts'
import type { Tree } from '../tree.ts'
import { allSpots, faultAt, spots, texts } from './spots.ts'

/** What ends before it begins. */
export function spanFaults(file: ContentFile<unknown>): readonly Fault[] {
  return allSpots(file.tree).flatMap(({ path, found }) => {
    const from = textOf(found, 'from')
    const until = textOf(found, 'until')
    return from !== undefined && until !== undefined && from > until
      ? [faultAt(file, [...path, 'until'], `"from" (${from}) sau "until" (${until})`)]
      : []
  })
}

/** Days of another year, weekdays as days worked in exchange, and years or hours given twice. */
export function calendarFaults(file: ContentFile<unknown>): readonly Fault[] {
  return spots(file.tree, 'years.*').flatMap(({ path, found }) => {
    const year = textOf(found, 'year')
    const days = texts(found, 'holidays.*.from', 'holidays.*.until', 'workdays.*')
    return [
      ...days
        .filter((day) => year !== undefined && !day.found.startsWith(year))
        .map((day) =>
          faultAt(file, [...path, ...day.path], `ngày ${day.found} không thuộc năm ${year}`),
        ),
      ...texts(found, 'workdays.*')
        .filter((day) => weekdayOf(day.found) <= 5)
        .map((day) =>
          faultAt(
            file,
            [...path, ...day.path],
            `ngày làm bù ${day.found} không phải thứ bảy, chủ nhật`,
          ),
        ),
    ]
  })
}

function textOf(tree: Tree, key: string): string | undefined {
  return texts(tree, key)[0]?.found
}
