import { addDays, type LocalDay } from './local-time.ts'
import type { ChannelName } from './message.ts'
import type { Actor } from './staff.ts'

/** What citizens may want of what is kept about them. */
export type DataWish = 'delete' | 'provide'

/**
 * Days from the wish until all of it is done, where no third party has to help (Nghị định
 * 356/2025/NĐ-CP, Điều 5). The first answer, due in two working days, is the chat's own, at once.
 */
const DAYS: Readonly<Record<DataWish, number>> = { delete: 20, provide: 10 }

/**
 * What one day's wishes on a channel leave for people to do, for machines do not reach copies, papers and
 * the platform's own chats. Only counted: who wished it is kept nowhere.
 */
export interface DataTask {
  readonly id: number
  readonly wish: DataWish
  readonly channel: ChannelName
  readonly day: LocalDay
  readonly times: number
}

export interface DoneDataTask extends DataTask {
  readonly done: number
  /** The name of who did it. */
  readonly doneBy: string
}

export function dataTaskDue({ wish, day }: Pick<DataTask, 'wish' | 'day'>): LocalDay {
  return addDays(day, DAYS[wish])
}

export interface DataTaskRecords {
  /** Those to be done, oldest first. */
  dataTasks(): Promise<readonly DataTask[]>
  /** Newest first. */
  doneDataTasks(atMost: number): Promise<readonly DoneDataTask[]>
  /** `false` where somebody did it, or `times` has grown since it was read: nothing is done then. */
  endDataTask(task: Pick<DataTask, 'id' | 'times'>, by: Actor, at: number): Promise<boolean>
}
