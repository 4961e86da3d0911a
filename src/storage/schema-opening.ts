import type { ChannelName } from '../core/message.ts'

/** Tables of the time before the office opens its channels to citizens. */
export interface OpeningSchema {
  test_chats: TestChatsTable
}

/** Chats that are answered before the channel is open. */
interface TestChatsTable {
  citizen: string
  channel: ChannelName
  /** The name of who showed the code. */
  added_by: string
  at: number
}
