import type { Generated } from 'kysely'
import type { DataWish } from '../core/data-tasks.ts'
import type { ChannelName } from '../core/message.ts'

/** Tables of the rights that citizens have over what is kept of them. */
export interface RightsSchema {
  data_tasks: DataTasksTable
}

interface DataTasksTable {
  seq: Generated<number>
  day: string
  channel: ChannelName
  wish: DataWish
  times: number
  done: number | null
  done_by: string | null
}
