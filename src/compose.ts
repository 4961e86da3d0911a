import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { loadContent } from './catalogue/load.ts'
import { followContent } from './catalogue/reload.ts'
import { loadDecision } from './catalogue/search/decision.ts'
import { createFind } from './catalogue/search/find.ts'
import { createTelegramChannel } from './channels/telegram/channel.ts'
import type { CommandName } from './channels/telegram/commands.ts'
import { createWebChat } from './channels/web/web-chat.ts'
import { createZaloBotChannel, type ZaloBotChannel } from './channels/zalo-bot/channel.ts'
import type { Config } from './config.ts'
import { respond, type Surroundings } from './conversation/respond.ts'
import type { Content } from './core/content.ts'
import type { Find } from './core/finding.ts'
import { localDay } from './core/local-time.ts'
import type { ChannelName } from './core/message.ts'
import type { Channel, Clock, Log, Route } from './core/ports.ts'
import { type Locale, newSession } from './core/session.ts'
import { createDelivery } from './delivery.ts'
import { clientAddress, createHttp, listen } from './http.ts'
import { loadVoices } from './locale/say.ts'
import { metricsText } from './metrics.ts'
import { createService, type ServiceDeps } from './service.ts'
import { openSqliteStore } from './storage/open-store.ts'
import { readSecretKey } from './storage/secret-key.ts'
import { takeServiceLock } from './storage/service-lock.ts'

export const clock: Clock = Date.now

/** What is past its days goes within the hour. */
const RETAIN_EVERY_MS = 60 * 60_000

export interface Running {
  /** Where this machine listens. */
  readonly listening: string
  /** How citizens reach it. */
  readonly url: string
  readonly warnings: () => readonly string[]
  /** Takes nothing new, ends what is in hand; what waits stays for the next start. */
  stop(): Promise<void>
}

/** The conversation alone, over the content as it is now: for commands. */
export async function composeConversation(config: Config): Promise<() => Surroundings> {
  const { content } = await loadContent(contentFolders(config))
  const knowledge = knowledgeOf(content, config)
  const voices = loadVoices('locales')
  return () => ({
    ...knowledge,
    voices,
    now: clock(),
    kept: { questions: 0, waiting: 0, since: null },
    publicUrl: config.PUBLIC_URL ?? 'http://localhost',
  })
}

/** The whole service, started. Throws an error that says what to mend. */
export async function composeService(config: Config, log: Log): Promise<Running> {
  mkdirSync(config.DATA_DIR, { recursive: true, mode: 0o700 })
  const unlock = takeServiceLock(config.DATA_DIR)
  const secret = readSecretKey(config.DATA_DIR, config.SECRET_KEY)
  const store = await openSqliteStore(config.DATA_DIR, secret, clock())
  await store.recover(clock())

  let state: 'starting' | 'ready' | 'stopping' = 'starting'
  let contentNotes: readonly string[] = []
  let knowledge: Knowledge
  const followed = await followContent({
    ...contentFolders(config),
    good: join(config.DATA_DIR, 'content-good'),
    memoryFile: join(config.DATA_DIR, 'content-read.bin'),
    today: () => localDay(clock()),
    onChange: ({ content, faults }) => {
      knowledge = knowledgeOf(content, config)
      contentNotes = faults
      log.info('content-read', { version: content.version, faults: faults.length })
    },
    onError: (error) => log.error('content-not-read', { fault: String(error) }),
  })
  knowledge = knowledgeOf(followed.loaded.content, config)
  contentNotes = followed.loaded.faults

  const voices = loadVoices('locales')
  const telegram = telegramChannel(config, voices, log)
  const zaloBot = zaloBotChannel(config, log)
  const channels = new Map<ChannelName, Channel>([
    ...(telegram ? ([['telegram', telegram]] as const) : []),
    ...(zaloBot ? ([['zalo-bot', zaloBot]] as const) : []),
  ])
  const delivery = createDelivery({
    store,
    channels,
    tooLate: (locale) => ({ text: voices[locale]('too-late') }),
    clock,
    log,
  })
  const howAnswered: ServiceDeps['channels'] = new Map<
    ChannelName,
    Channel['render'] | 'on-request'
  >([['web', 'on-request'], ...[...channels].map(([name, { render }]) => [name, render] as const)])
  const service = createService({
    store,
    channels: howAnswered,
    respond: (message, session, { now, kept }) =>
      respond(message, session, { ...knowledge, voices, now, kept, publicUrl: url }),
    newSession: ({ from, appLanguage }) =>
      // A page is opened in English on purpose; many a phone is set to English by its maker.
      newSession(from, from.channel === 'web' && appLanguage === 'en' ? 'en' : 'vi'),
    apology: (locale) => ({ text: voices[locale]('apology') }),
    queued: delivery.wake,
    clock,
    log,
  })
  const warnings = (): readonly string[] => [
    ...contentNotes,
    ...[...channels].flatMap(([name, channel]) =>
      channel.warnings().map((warning) => `${name}: ${warning}`),
    ),
  ]
  const http = createHttp({
    routes: [...(telegram?.routes ?? []), ...(zaloBot?.routes ?? [])],
    pages: [
      createWebChat({
        admit: service.admit,
        answerTo: service.answerTo,
        office: () => knowledge.content.office,
        clientAddress: clientAddress(config.TRUSTED_PROXY?.split(',') ?? []),
        clock,
        log,
      }),
    ],
    readiness: () => ({ ready: state === 'ready', warnings: warnings() }),
    metrics: async () => metricsText(await store.backlog(), clock()),
    metricsToken: config.METRICS_TOKEN,
    log,
  })
  const server = await listen(http, config.HOST, config.PORT)
  const listening = `http://${config.HOST}:${server.port}`
  const url = config.PUBLIC_URL ?? listening

  service.start()
  delivery.start()
  await Promise.all([...channels.values()].map((channel) => channel.open(service.admit)))
  const retain = (): Promise<void> =>
    store
      .retain(clock(), knowledge.content.settings.keep)
      .catch((error) => log.error('retention-failed', { fault: String(error) }))
  void retain()
  const retaining = setInterval(retain, RETAIN_EVERY_MS)
  state = 'ready'

  return {
    listening,
    url,
    warnings,
    async stop() {
      state = 'stopping'
      clearInterval(retaining)
      await Promise.all([...channels.values()].map((channel) => channel.close()))
      await server.close()
      await service.drain()
      await delivery.drain()
      await followed.close()
      await store.close()
      unlock()
    },
  }
}

interface Knowledge {
  readonly content: Content
  readonly find: Find
}

function knowledgeOf(content: Content, config: Config): Knowledge {
  return {
    content,
    find: createFind(content, loadDecision(join(config.CONTENT_DIR, 'decision.yaml'))),
  }
}

function contentFolders({ CONTENT_DIR, DATA_DIR }: Config): { shipped: string; office: string } {
  return { shipped: CONTENT_DIR, office: join(DATA_DIR, 'content') }
}

function telegramChannel(
  config: Config,
  voices: ReturnType<typeof loadVoices>,
  log: Log,
): (Channel & { readonly routes: readonly Route[] }) | undefined {
  if (config.TELEGRAM_BOT_TOKEN === undefined) return undefined
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
    clock,
    log,
  })
}

function zaloBotChannel(config: Config, log: Log): ZaloBotChannel | undefined {
  if (config.ZALO_BOT_TOKEN === undefined) return undefined
  return createZaloBotChannel({
    token: config.ZALO_BOT_TOKEN,
    apiRoot: config.ZALO_BOT_API_ROOT,
    receive:
      config.ZALO_BOT_MODE === 'webhook' && config.ZALO_BOT_WEBHOOK_SECRET !== undefined
        ? { mode: 'webhook', secret: config.ZALO_BOT_WEBHOOK_SECRET, publicUrl: config.PUBLIC_URL }
        : { mode: 'polling' },
    alertChat: config.ALERT_ZALO_BOT_CHAT,
    clock,
    log,
  })
}
