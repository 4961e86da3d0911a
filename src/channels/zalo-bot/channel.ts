import { DeliveryError } from '../../core/errors.ts'
import type { Election } from '../../core/peers.ts'
import type { Channel, Clock, Log, Route } from '../../core/ports.ts'
import type { Quiet } from '../receiving/quiet.ts'
import { untilDone } from '../receiving/until-done.ts'
import { fetchZaloPhoto } from '../receiving/zalo-photo.ts'
import { API_ROOT, createClient } from './client.ts'
import { createHealth } from './health.ts'
import { createIntake } from './intake.ts'
import { createPace } from './pace.ts'
import { type PollingTimes, receiveByPolling } from './polling.ts'
import { render, type ZaloBotCall } from './render.ts'
import { send } from './send.ts'
import { createWebhook, WEBHOOK_PATH } from './webhook.ts'

export interface ZaloBotOptions {
  readonly token: string
  /** Another server than Zalo's own, for tests and rehearsals. */
  readonly apiRoot?: string | undefined
  readonly receive:
    | { readonly mode: 'polling' }
    | {
        readonly mode: 'webhook'
        /** 8 to 256 characters. */
        readonly secret: string
        /** Where Zalo reaches us, on https. Without it, the webhook is set by hand. */
        readonly publicUrl?: string | undefined
      }
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
  /** Between two messages to one chat. */
  readonly perChatMs: number
}

const TIMES: ChannelTimes = {
  firstMs: 1000,
  mostMs: 30_000,
  pollSeconds: 30,
  silentMs: 120_000,
  perChatMs: 1000,
}

export interface ZaloBotChannel extends Channel {
  readonly routes: readonly Route[]
}

/**
 * The Zalo Bot Platform: pilots, demonstrations and alerts to staff, for a bot serves 50 people at most. `open` does
 * not wait for Zalo: whatever fails is tried again, and `warnings` tells.
 */
export function createZaloBotChannel(options: ZaloBotOptions): ZaloBotChannel {
  const { token, apiRoot, receive, log, clock } = options
  const times = { ...TIMES, ...options.times }
  const secrets = receive.mode === 'webhook' ? [receive.secret] : []
  const api = createClient({ token, apiRoot, secrets })
  const webhook = receive.mode === 'webhook' ? createWebhook(receive.secret) : null
  const health = createHealth(
    clock,
    log,
    webhook
      ? { quiet: options.quiet }
      : { silentMs: times.silentMs, listens: () => options.election?.isElected() ?? true },
  )
  const sending = { api, health, pace: createPace(times.perChatMs) }
  const stopping = new AbortController()
  const { signal } = stopping
  let receiving: Promise<void> = Promise.resolve()

  /** Makes sure of the token, and tells Zalo how we receive. */
  async function introduce(): Promise<boolean> {
    await api('getMe', {}, { signal })
    if (receive.mode === 'polling') await deleteWebhook()
    else if (receive.publicUrl !== undefined) await setWebhook(receive.secret, receive.publicUrl)
    health.ok('receive')
    return true
  }

  /** A refusal is passed over: what it says where no webhook was set is not documented. */
  async function deleteWebhook(): Promise<void> {
    try {
      await api('deleteWebhook', {}, { signal })
    } catch (error) {
      if (!(error instanceof DeliveryError) || !error.ours) throw error
      log.info('zalo-bot-webhook-not-deleted', { fault: error.message })
    }
  }

  /** Zalo keeps the address even if it could not reach it; then it says so, and why. */
  async function setWebhook(secret: string, publicUrl: string): Promise<void> {
    const url = publicUrl.replace(/\/+$/, '') + WEBHOOK_PATH
    const set = await api('setWebhook', { url, secret_token: secret }, { signal })
    if (Object(Object(set).verification).ok !== false) return
    const fault = `Zalo Bot không gọi được ${url}. Hãy mở địa chỉ ấy từ Internet, xem chứng thư https và PUBLIC_URL, rồi khởi động lại.`
    health.failed('verify', new Error(fault))
  }

  return {
    routes: webhook ? [webhook.route] : [],
    render,
    async send(to, part) {
      await send(sending, to, part as ZaloBotCall)
      health.alive()
    },
    fetchPhoto: (url) => fetchZaloPhoto(url, apiRoot ?? API_ROOT),
    async open(admit) {
      const take = createIntake({ admit, health, log })
      webhook?.open((update) => {
        health.alive()
        health.ok('verify')
        return take(update)
      })
      const failed = (error: unknown): void => health.failed('receive', error)
      receiving = untilDone(introduce, failed, times, signal)
      if (webhook) return
      const poll = async (until: AbortSignal): Promise<void> => {
        health.listensFromNow()
        await receiveByPolling({ api, take, health, times, clock, log }, until)
        // What another polls for is no fault of ours.
        health.ok('receive')
      }
      receiving = receiving.then(() => options.election?.whileElected(poll, signal) ?? poll(signal))
    },
    async close() {
      stopping.abort()
      await Promise.all([receiving, webhook?.close()])
    },
    warnings: () => health.warnings(),
    standing: () => health.standing(),
  }
}
