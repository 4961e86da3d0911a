import type { DeliveryError } from '../../core/errors.ts'
import type { Address } from '../../core/message.ts'
import type { Election } from '../../core/peers.ts'
import type { Channel, Clock, Log, Route } from '../../core/ports.ts'
import type { Quiet } from '../receiving/quiet.ts'
import { untilDone } from '../receiving/until-done.ts'
import { type ApiSignal, createClient } from './client.ts'
import { type CommandDescriptions, setCommands } from './commands.ts'
import { createHealth } from './health.ts'
import { createIntake } from './intake.ts'
import type { Self } from './parse.ts'
import { createFetchPhoto } from './photo.ts'
import { type PollingTimes, receiveByPolling } from './polling.ts'
import { render, type TelegramCall } from './render.ts'
import { send } from './send.ts'
import { ALLOWED_UPDATES } from './update.ts'
import { createWebhook, WEBHOOK_PATH } from './webhook.ts'

export interface TelegramOptions {
  readonly token: string
  /** Another server than Telegram's own, for tests and rehearsals. */
  readonly apiRoot?: string | undefined
  readonly receive:
    | { readonly mode: 'polling' }
    | {
        readonly mode: 'webhook'
        /** 1 to 256 of `A-Z a-z 0-9 _ -`. */
        readonly secret: string
        /** Where Telegram reaches us. Without it, the webhook is set by hand. */
        readonly publicUrl?: string | undefined
      }
  readonly commands: CommandDescriptions
  /** What is said, once, in a group that speaks to the bot. */
  readonly groupLine: (privateChat: string) => string
  /** Told when a citizen blocks the bot; a rejection is like a failed admission. */
  readonly onBlocked?: ((address: Address) => Promise<void>) | undefined
  /** When it is a warning that nothing is received by webhook or sent. Left out: never. */
  readonly quiet?: Quiet | undefined
  /** One process only may poll for a bot. Left out: there is no other. */
  readonly election?: Election | undefined
  readonly clock: Clock
  readonly log: Log
  readonly times?: Partial<ChannelTimes>
}

interface ChannelTimes extends PollingTimes {
  /** How long polling may go without an answer before an operator should know. */
  readonly silentMs: number
}

const TIMES: ChannelTimes = {
  firstMs: 1000,
  mostMs: 30_000,
  pollSeconds: 30,
  confirmMs: 5000,
  silentMs: 120_000,
}

/**
 * The Telegram channel. `open` does not wait for Telegram: whatever fails is tried again, and `warnings` tells.
 */
export function createTelegramChannel(
  options: TelegramOptions,
): Channel & { readonly routes: readonly Route[] } {
  const { token, apiRoot, receive, log, clock } = options
  const times = { ...TIMES, ...options.times }
  const api = createClient(token, apiRoot)
  const webhook = receive.mode === 'webhook' ? createWebhook(receive.secret) : null
  const health = createHealth(
    clock,
    log,
    webhook
      ? { quiet: options.quiet }
      : { silentMs: times.silentMs, listens: () => options.election?.isElected() ?? true },
  )
  const stopping = new AbortController()
  let self: Self | null = null
  let receiving: Promise<void> = Promise.resolve()

  /** Tells Telegram how we receive, and asks who we are. Updates that wait there are never dropped. */
  async function introduce(): Promise<boolean> {
    const signal = stopping.signal as ApiSignal
    const { id, username } = await api.getMe(signal)
    self = { id, username }
    if (receive.mode === 'polling') await api.deleteWebhook({}, signal)
    else if (receive.publicUrl !== undefined) {
      await api.setWebhook(
        receive.publicUrl.replace(/\/+$/, '') + WEBHOOK_PATH,
        { secret_token: receive.secret, allowed_updates: ALLOWED_UPDATES },
        signal,
      )
    }
    health.ok('receive')
    setCommands(api, options.commands).catch((error) => health.failed('commands', error))
    return true
  }

  return {
    routes: webhook ? [webhook.route] : [],
    render,
    async send(to, part) {
      try {
        await send(api, log, to, part as TelegramCall)
      } catch (error) {
        // What concerns the bot and not this chat: a token that died, a Telegram that cannot be reached.
        const { failure } = error as Partial<DeliveryError>
        if (failure === 'misconfigured' || failure === 'unreachable') health.failed('send', error)
        throw error
      }
      health.ok('send')
      health.alive()
    },
    fetchPhoto: createFetchPhoto(api, options),
    startLink: (payload) =>
      self === null ? null : `https://t.me/${self.username}?start=${payload}`,
    async open(admit) {
      const take = createIntake({ ...options, api, admit, self: () => self, health })
      webhook?.open((update) => {
        health.alive()
        return take(update)
      })
      const failed = (error: unknown): void => health.failed('receive', error)
      receiving = untilDone(introduce, failed, times, stopping.signal)
      if (webhook) return
      const poll = async (signal: AbortSignal): Promise<void> => {
        health.listensFromNow()
        await receiveByPolling(api, take, health, times, signal)
        // What another polls for is no fault of ours.
        health.ok('receive')
      }
      receiving = receiving.then(
        () => options.election?.whileElected(poll, stopping.signal) ?? poll(stopping.signal),
      )
    },
    async close() {
      stopping.abort()
      await Promise.all([receiving, webhook?.close()])
    },
    warnings: () => health.warnings(),
    standing: () => health.standing(),
  }
}
