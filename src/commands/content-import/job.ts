import type { ReadRecords } from '../../catalogue/import/read-records.ts'
import type { Content } from '../../core/content.ts'
import type { LocalDay } from '../../core/local-time.ts'

/** What both kinds of import work on. */
export interface ImportJob extends ReadRecords {
  readonly content: Content
  /** The day of the list. */
  readonly on: LocalDay
  /** Whether the operator told it; else it is only the day of the file. */
  readonly isDayTold: boolean
  /** For what is to be read afterwards. */
  say(line: string): void
  /** For who waits. */
  progress(line: string): void
}

/** How the source is named to citizens. */
export const SOURCE = 'Cổng Dịch vụ công quốc gia'
