import { addWorkingDays, type Calendar, isWorkingDay } from '../../core/calendar.ts'
import type { DossierRecords } from '../../core/dossier-records.ts'
import type { DossierTelling } from '../../core/dossier-telling.ts'
import { addDays, instantOf, localDay, localMinutes } from '../../core/local-time.ts'
import type { TodayItem, TodaySource } from '../today.ts'
import { whenText } from '../words.ts'

/** By then the export of the day before should have been loaded. */
const LOADED_BY = 9 * 60
const SOON_DAYS = 2

interface Given {
  readonly store: Pick<DossierRecords, 'newestLoad'> & Pick<DossierTelling, 'deadlines'>
  readonly calendar: () => Calendar
}

/** An export that was not loaded this morning, and dossiers that are near or past their day. */
export function dossiersToday({ store, calendar }: Given): TodaySource {
  return async (now) => {
    const loaded = await store.newestLoad()
    const today = localDay(now)
    const soonUntil = addWorkingDays(calendar(), today, SOON_DAYS) ?? addDays(today, SOON_DAYS)
    const { soon, late } = await store.deadlines(now, soonUntil)
    const items: TodayItem[] = [
      ...(isOwed(loaded, now, calendar()) ? [loadItem(loaded)] : []),
      ...(late > 0 ? [{ text: `${late} hồ sơ đã quá ngày hẹn`, note: APOLOGY, urgent: true }] : []),
      ...(soon > 0 ? [{ text: `${soon} hồ sơ đến hạn trong ${SOON_DAYS} ngày làm việc` }] : []),
    ]
    return {
      id: 'dossiers',
      title: 'Hồ sơ',
      count: items.length,
      items,
      needs: 'editor',
      nothing: 'Đã nạp dữ liệu hôm nay, không có hồ sơ nào sắp hoặc quá hạn.',
    }
  }
}

const APOLOGY =
  'Đếm theo lần nạp mới nhất. Hồ sơ trễ thì ra phiếu xin lỗi và ngày hẹn lại trong phần mềm một cửa.'

function isOwed(loaded: number | null, now: number, calendar: Calendar): boolean {
  const today = localDay(now)
  if (isWorkingDay(calendar, today) === false || localMinutes(now) < LOADED_BY) return false
  return loaded === null || loaded < instantOf(today)
}

function loadItem(loaded: number | null): TodayItem {
  return {
    text: 'Chưa nạp dữ liệu hồ sơ của hôm nay',
    note:
      loaded === null
        ? 'Chưa nạp lần nào: người dân tra hồ sơ chưa thấy gì.'
        : `Dữ liệu mới nhất từ ${whenText(loaded)}. Người dân đang thấy dữ liệu cũ.`,
    href: '/staff/dossiers/import',
    urgent: true,
  }
}
