import type { ChannelName } from './message.ts'

/** An upload that a platform keeps for a while, known by what is in it. */
export interface Upload {
  readonly id: string
  /** Epoch ms; afterwards it is uploaded again. */
  readonly until: number
}

/** What messages of one month were counted against that were not free: `sub_quota`, `charged`, `template`. */
export interface NotFree {
  readonly channel: ChannelName
  /** `2026-11`, in Vietnam. */
  readonly month: string
  readonly against: string
  readonly messages: number
}

/** What we use of platforms that is limited or costs. Nothing in it is about a citizen. */
export interface PlatformUse {
  loadUpload(channel: ChannelName, content: string, at: number): Promise<Upload | null>
  keepUpload(channel: ChannelName, content: string, upload: Upload): Promise<void>
  countNotFree(channel: ChannelName, against: string, at: number): Promise<void>
  /** The latest months first. */
  notFree(): Promise<readonly NotFree[]>
}
