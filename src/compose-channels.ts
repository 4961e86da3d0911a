import type { StaffChat } from './alerts.ts'
import type { Quiet } from './channels/receiving/quiet.ts'
import type { CommandName } from './channels/telegram/commands.ts'
import { createZaloBotChannel } from './channels/zalo-bot/channel.ts'
import { createZaloOaChannel } from './channels/zalo-oa/channel.ts'
import type { Config } from './config.ts'
import type { Address, ChannelName } from './core/message.ts'
import type { Peers } from './core/peers.ts'
import type { PlatformTokens } from './core/platform-token.ts'
import type { PlatformUse } from './core/platform-use.ts'
import type { Channel, Clock, Log, Route, Say } from './core/ports.ts'
import type { Locale } from './core/session.ts'

/** What channels need of the rest. */
interface With {
  readonly voices: Readonly<Record<Locale, Say>>
  /** When silence is no good sign. */
  readonly quiet: Quiet
  readonly store: PlatformTokens & PlatformUse
  readonly peers: Peers
  readonly clock: Clock
  readonly log: Log
  /** A citizen wants everything kept of them deleted, and said so outside of a message; see below for `event`. */
  readonly withdraw: (from: Address, event: string) => Promise<void>
  /** An officer wrote to a citizen by hand; `event` tells one such message from another. */
  readonly officerWrote: (to: Address, event: string) => Promise<void>
}

/** The staff's own chats, for alerts. */
export function staffChats(config: Config): readonly StaffChat[] {
  const chats = [
    ['telegram', config.ALERT_TELEGRAM_CHAT],
    ['zalo-bot', config.ALERT_ZALO_BOT_CHAT],
  ] as const
  return chats.flatMap(([channel, to]) => (to === undefined ? [] : [{ channel, to }]))
}

type Routed = Channel & { readonly routes: readonly Route[] }

/** The channels of platforms whose token is set, not yet opened. */
export async function composeChannels(
  config: Config,
  needs: With,
): Promise<readonly { readonly name: ChannelName; readonly channel: Routed }[]> {
  const made = [
    ['telegram', await telegramChannel(config, needs)],
    ['zalo-oa', zaloOaChannel(config, needs)],
    ['zalo-bot', zaloBotChannel(config, needs)],
  ] as const
  return made.flatMap(([name, channel]) => (channel === undefined ? [] : [{ name, channel }]))
}

function zaloOaChannel(config: Config, needs: With): Routed | undefined {
  const {
    ZALO_OA_ID: oaId,
    ZALO_OA_APP_ID: appId,
    ZALO_OA_APP_SECRET: appSecret,
    ZALO_OA_SECRET_KEY: secretKey,
    ZALO_ZNS_TEMPLATE_ID: template,
  } = config
  // config.ts has seen to it that all four are set or none.
  if (!oaId || !appId || !appSecret || !secretKey) return undefined
  return createZaloOaChannel({
    oaId,
    appId,
    appSecret,
    secretKey,
    refreshToken: config.ZALO_OA_REFRESH_TOKEN,
    apiRoot: config.ZALO_OA_API_ROOT,
    oauthRoot: config.ZALO_OAUTH_ROOT,
    buttons: config.ZALO_OA_BUTTONS,
    verifier: config.ZALO_VERIFIER,
    template:
      template === undefined ? undefined : { id: template, apiRoot: config.ZALO_ZNS_API_ROOT },
    onWithdraw: needs.withdraw,
    onOfficer: needs.officerWrote,
    quiet: needs.quiet,
    store: needs.store,
    election: needs.peers,
    clock: needs.clock,
    log: needs.log,
  })
}

async function telegramChannel(
  config: Config,
  { voices, quiet, peers, clock, log }: With,
): Promise<Routed | undefined> {
  if (config.TELEGRAM_BOT_TOKEN === undefined) return undefined
  // grammY takes a quarter of a second to load, for nothing where there is no bot.
  const { createTelegramChannel } = await import('./channels/telegram/channel.ts')
  const described = ({ locale, language }: { locale: Locale; language: CommandName }) =>
    Object.fromEntries(
      (['menu', 'help', 'dulieucuatoi', 'xoadulieu'] as const)
        .map((name): [string, string] => [name, voices[locale](`command-${name}`)])
        .concat([[language, voices[locale]('command-language')]]),
    )
  return createTelegramChannel({
    token: config.TELEGRAM_BOT_TOKEN,
    apiRoot: config.TELEGRAM_API_ROOT,
    receive:
      config.TELEGRAM_MODE === 'webhook' && config.TELEGRAM_WEBHOOK_SECRET !== undefined
        ? {
            mode: 'webhook',
            secret: config.TELEGRAM_WEBHOOK_SECRET,
            publicUrl: config.PUBLIC_URL,
          }
        : { mode: 'polling' },
    commands: {
      vi: described({ locale: 'vi', language: 'language' }),
      en: described({ locale: 'en', language: 'ngonngu' }),
    },
    groupLine: (link) => voices.vi('group-line', { link }),
    quiet,
    election: peers,
    clock,
    log,
  })
}

function zaloBotChannel(config: Config, { quiet, peers, clock, log }: With): Routed | undefined {
  if (config.ZALO_BOT_TOKEN === undefined) return undefined
  return createZaloBotChannel({
    token: config.ZALO_BOT_TOKEN,
    apiRoot: config.ZALO_BOT_API_ROOT,
    receive:
      config.ZALO_BOT_MODE === 'webhook' && config.ZALO_BOT_WEBHOOK_SECRET !== undefined
        ? { mode: 'webhook', secret: config.ZALO_BOT_WEBHOOK_SECRET, publicUrl: config.PUBLIC_URL }
        : { mode: 'polling' },
    quiet,
    election: peers,
    clock,
    log,
  })
}
