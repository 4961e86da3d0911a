import type { Address } from '../../core/message.ts'
import type { Election } from '../../core/peers.ts'
import type { PlatformTokens } from '../../core/platform-token.ts'
import type { PlatformUse } from '../../core/platform-use.ts'
import type { Channel, Clock, Log, Route } from '../../core/ports.ts'
import type { Quiet } from '../receiving/quiet.ts'
import { fetchZaloPhoto } from '../receiving/zalo-photo.ts'
import { createCalls } from './calls.ts'
import { createClient, tokenWorks } from './client.ts'
import { OA_CODES, TEMPLATE_CODES } from './codes.ts'
import { createUploads } from './files.ts'
import { createHealth } from './health.ts'
import { createIntake } from './intake.ts'
import { createOauth } from './oauth.ts'
import { render, type ZaloPart } from './render.ts'
import { createSend } from './send.ts'
import { createSendTemplate, noTemplate } from './template.ts'
import { createTokens, PLATFORM } from './tokens.ts'
import { verifierRoute } from './verifier.ts'
import { createWebhook } from './webhook.ts'

export const API_ROOT = 'https://openapi.zalo.me'
export const OAUTH_ROOT = 'https://oauth.zaloapp.com'

export interface ZaloOaOptions {
  readonly oaId: string
  readonly appId: string
  readonly appSecret: string
  /** The *OA Secret Key* of the console's Webhook page. */
  readonly secretKey: string
  /** The first refresh token. Used once; afterwards the store holds what followed. */
  readonly refreshToken?: string | undefined
  readonly apiRoot?: string | undefined
  readonly oauthRoot?: string | undefined
  readonly buttons: 'off' | 'template'
  /** The code by which Zalo knows the domain. */
  readonly verifier?: string | undefined
  readonly store: PlatformTokens & PlatformUse
  /** Told when an officer answers a citizen by hand; a rejection is like a failed admission. */
  readonly onOfficer?: ((address: Address, event: string) => Promise<void>) | undefined
  /** Told when a citizen wants their data deleted; a rejection is like a failed admission. */
  readonly onWithdraw?: ((address: Address, event: string) => Promise<void>) | undefined
  /** The approved template by which something is told after the free days. It is billed. */
  readonly template?: { readonly id: string; readonly apiRoot?: string | undefined } | undefined
  /** When it is a warning that nothing was received or sent. Left out: never. */
  readonly quiet?: Quiet | undefined
  /** One process renews the token ahead of time; whoever needs one does at any time. Left out: there is no other. */
  readonly election?: Election | undefined
  readonly clock: Clock
  readonly log: Log
  readonly times?: Partial<ChannelTimes>
}

/** Quotas that cost nothing and are not the OA's own. */
const FREE: readonly string[] = ['reply', 'welcome_msg']

interface ChannelTimes {
  /** How long Zalo may take to answer a call. */
  readonly callMs: number
  /** How often it is looked whether the token should be renewed. */
  readonly tokenMs: number
}

const TIMES: ChannelTimes = { callMs: 15_000, tokenMs: 60_000 }

export interface ZaloOaChannel extends Channel {
  readonly routes: readonly Route[]
}

/** The channel of a Zalo Official Account. `open` does not wait for Zalo: `warnings` tells what fails. */
export function createZaloOaChannel(options: ZaloOaOptions): ZaloOaChannel {
  const { appId, appSecret, secretKey, store, clock, log } = options
  const times = { ...TIMES, ...options.times }
  const health = createHealth(clock, log, options.quiet)
  const client = createClient(options.apiRoot ?? API_ROOT, times.callMs)
  const oauth = createOauth({
    root: options.oauthRoot ?? OAUTH_ROOT,
    appId,
    appSecret,
    timeoutMs: times.callMs,
    clock,
  })
  const works = (token: string): Promise<boolean> => tokenWorks(client, token)
  const tokens = createTokens({ store, oauth, works, health, clock, log })
  const calls = createCalls(client, tokens, health, clock, OA_CODES)
  const { template } = options
  const templateClient =
    template?.apiRoot === undefined ? client : createClient(template.apiRoot, times.callMs)
  const templateCalls = createCalls(templateClient, tokens, health, clock, TEMPLATE_CODES)
  const webhook = createWebhook({ appId, secretKey }, health)
  const send = createSend({
    calls,
    uploads: createUploads(calls, store, clock),
    sendTemplate: template ? createSendTemplate(templateCalls, template.id) : noTemplate,
    health,
    log,
    async counted(against) {
      health.alive()
      if (FREE.includes(against)) return
      log.info('zalo-oa-message-not-free', { against })
      // It was sent: a count that cannot be written is no reason to send it again.
      await store.countNotFree('zalo-oa', against, clock()).catch(() => undefined)
    },
  })
  let ticking: NodeJS.Timeout | undefined
  let inHand: Promise<void> = Promise.resolve()

  async function seed(): Promise<void> {
    const refresh = options.refreshToken
    if (refresh === undefined) return
    await store.seedToken(PLATFORM, { access: '', refresh, expires: 0 })
  }

  function keepFresh(): void {
    if (options.election?.isElected() === false) return
    inHand = inHand.then(() => tokens.keepFresh())
  }

  return {
    routes: [
      ...webhook.routes,
      ...(options.verifier === undefined ? [] : [verifierRoute(options.verifier)]),
    ],
    render: (reply) => render(reply, options.buttons === 'template'),
    send: (to, part) => send(to, part as ZaloPart),
    fetchPhoto: (url) => fetchZaloPhoto(url, options.apiRoot ?? API_ROOT),
    async open(admit) {
      await seed()
      webhook.open(createIntake({ ...options, admit, health }))
      keepFresh()
      ticking = setInterval(keepFresh, times.tokenMs).unref()
    },
    async close() {
      clearInterval(ticking)
      await Promise.all([inHand, webhook.close()])
    },
    warnings: () => health.warnings(),
    standing: () => health.standing(),
  }
}
