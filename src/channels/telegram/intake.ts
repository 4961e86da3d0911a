import type { Api } from 'grammy'
import type { Address } from '../../core/message.ts'
import type { Admit, Log } from '../../core/ports.ts'
import type { Health } from './health.ts'
import { parse, type Self } from './parse.ts'
import { readUpdate } from './update.ts'

/**
 * Takes in one update as it came. Resolves to whether Telegram may forget it: it was admitted, or there
 * is nothing to admit. Never throws.
 */
export type TakeIn = (raw: unknown) => Promise<boolean>

export interface IntakeOptions {
  readonly api: Api
  readonly admit: Admit
  readonly self: () => Self | null
  readonly groupLine: (link: string) => string
  readonly onBlocked?: ((address: Address) => Promise<void>) | undefined
  readonly health: Health
  readonly log: Log
}

export function createIntake({
  api,
  admit,
  self,
  groupLine,
  onBlocked,
  health,
  log,
}: IntakeOptions): TakeIn {
  /** In memory only: after a restart a group may be told once more. */
  const toldGroups = new Set<number>()

  /** A courtesy: sent once, and not repeated where it fails. Never throws. */
  async function tellGroup(chat: number, { username }: Self): Promise<void> {
    if (toldGroups.has(chat)) return
    toldGroups.add(chat)
    try {
      await api.sendMessage(chat, groupLine(`https://t.me/${username}`))
    } catch (error) {
      log.info('telegram-group-not-told', { fault: Object(error).message })
    }
  }

  async function stored(write: () => Promise<unknown>): Promise<boolean> {
    try {
      await write()
      health.ok('admit')
      return true
    } catch (error) {
      health.failed('admit', new Error(notStored(error)))
      return false
    }
  }

  return async (raw) => {
    const update = readUpdate(raw)
    const press = update?.callback_query
    // Ends the spinner on the button. Telegram refuses it after a while, which hurts nobody.
    if (press) api.answerCallbackQuery(press.id).catch(() => undefined)

    const who = self()
    const heard = update ? parse(update, who) : ({ kind: 'strange', why: 'update' } as const)
    switch (heard.kind) {
      case 'message':
        return stored(() => admit(heard.message))
      case 'blocked':
        return onBlocked ? stored(() => onBlocked(heard.address)) : true
      case 'group':
        if (who) void tellGroup(heard.chat, who)
        return true
      case 'strange':
        log.info('telegram-update-ignored', { why: heard.why, update: update?.update_id })
        return true
      case 'nothing':
        return true
    }
  }
}

/** Only the code of the error: its message may hold what the citizen wrote. */
function notStored(error: unknown): string {
  const { name, code } = Object(error)
  return `Không ghi được tin đến từ Telegram (${code ?? name ?? 'không rõ'}); Telegram sẽ gửi lại. Hãy xem cơ sở dữ liệu.`
}
