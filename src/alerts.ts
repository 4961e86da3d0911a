import type { ChannelName } from './core/message.ts'
import type { AlertStaff, Channel, Say } from './core/ports.ts'

/** A chat of the staff's own. */
export interface StaffChat {
  readonly channel: ChannelName
  readonly to: string
}

/** Rejects, with the first failure, where no chat of several could be told; resolves where none is set. */
export function createAlerts(
  chats: readonly StaffChat[],
  channels: ReadonlyMap<ChannelName, Pick<Channel, 'render' | 'send'>>,
  say: Say,
): AlertStaff {
  return async (count, link) => {
    const text = say('staff-alert', { count, link })
    const told = await Promise.allSettled(
      chats.map(async ({ channel: name, to }) => {
        const channel = channels.get(name)
        for (const part of channel?.render({ text }) ?? []) await channel?.send(to, part)
      }),
    )
    const failed = told.filter((each) => each.status === 'rejected')
    if (failed.length > 0 && failed.length === told.length) throw failed[0]?.reason
  }
}
