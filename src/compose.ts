import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { createAlarm } from './alarm.ts'
import { createAlerts } from './alerts.ts'
import { createOfficeFiles } from './catalogue/office-files.ts'
import { procedureFiles } from './catalogue/procedure-files.ts'
import { followContent } from './catalogue/reload.ts'
import { createTryOut } from './catalogue/try-out.ts'
import { createWebChat } from './channels/web/web-chat.ts'
import { composeChannels, staffChats } from './compose-channels.ts'
import { composeConsole } from './compose-console.ts'
import {
  askedFirst,
  contentFolders,
  decisionFile,
  emptyMoment,
  hasTemplate,
  type Knowledge,
  knowledgeOf,
  previewOf,
} from './compose-conversation.ts'
import { composeDossiers } from './compose-dossiers.ts'
import { hearPeers, jobsOfElected, limitsOver } from './compose-peers.ts'
import { composeReform } from './compose-reform.ts'
import type { Config } from './config.ts'
import { needsOf } from './conversation/dossier-needs.ts'
import { privacyNotice } from './conversation/first-contact.ts'
import { respond, type Surroundings, worldFor } from './conversation/respond.ts'
import type { World } from './conversation/turn.ts'
import { localDay } from './core/local-time.ts'
import { NOTHING_LOOKED_UP } from './core/look-up.ts'
import type { Address, ChannelName } from './core/message.ts'
import { noticeTo } from './core/notice.ts'
import { workingMs } from './core/opening.ts'
import type { Channel, Clock, Log } from './core/ports.ts'
import { type Locale, newSession, wantsPicture } from './core/session.ts'
import type { StaffRecords } from './core/staff.ts'
import { shortOf } from './core/store.ts'
import { createDelivery } from './delivery.ts'
import { cardIn } from './dossiers/card-picture.ts'
import { createPhotoOf } from './dossiers/fetched-photos.ts'
import { fetchDossiers } from './dossiers/look-up.ts'
import { createPhotoReader } from './dossiers/photo-reader.ts'
import { pictureIn } from './dossiers/picture.ts'
import { createFigures } from './figures.ts'
import { createHearing } from './hearing.ts'
import { clientAddress, createHttp, listen } from './http.ts'
import { loadVoices } from './locale/say.ts'
import { metricsText } from './metrics.ts'
import { createMonthClosing } from './month-closing.ts'
import { cardPages } from './one-time/card-page.ts'
import { deliveryPages } from './one-time/delivery-page.ts'
import { oneTimePages } from './one-time/one-time-pages.ts'
import { slipPages } from './one-time/slip-page.ts'
import { surveyPages } from './one-time/survey-page.ts'
import { tabletPages } from './one-time/tablet-page.ts'
import { joinRecords, openRecords } from './open-records.ts'
import { createPublishing } from './publishing.ts'
import { createService, type Moment, type ServiceDeps } from './service.ts'
import { createSeal } from './storage/seal.ts'
import { createSurveying } from './surveying.ts'
import { createTelling } from './telling.ts'
import { watchChannel, watchStore } from './watched.ts'

export const clock: Clock = Date.now

/** What is past its days goes within the hour. */
const RETAIN_EVERY_MS = 60 * 60_000
const TELL_EVERY_MS = 60_000
const SURVEY_EVERY_MS = 10 * 60_000
/** The past month is kept soon after seven on its first day. */
const MONTH_EVERY_MS = 10 * 60_000
/** What is to be published on a day is, so soon after it begins. */
const PUBLISH_EVERY_MS = 60_000

/** How soon an operator hears of what lasts. */
const LOOK_EVERY_MS = 60_000

export interface Running {
  /** Where this machine listens. */
  readonly listening: string
  /** How citizens reach it. */
  readonly url: string
  /** Makes the first administrator, once; `null` where there is one. */
  readonly firstAdminLink: string | null
  readonly warnings: () => readonly string[]
  /** Takes nothing new, ends what is in hand; what waits stays for the next start. */
  stop(): Promise<void>
}

/** The whole service, started. Throws an error that says what to mend. */
export async function composeService(config: Config, log: Log): Promise<Running> {
  mkdirSync(config.DATA_DIR, { recursive: true, mode: 0o700 })
  const peers = await joinRecords(config)
  const { store: records, secret } = await openRecords(config, clock())
  const figures = createFigures()
  const eventOf = (id: string): string => createSeal(secret).hash('event', id)
  const watching = { figures, eventOf, clock, log }
  const store = watchStore(records, watching)
  if (peers.cameAlone) await store.recover(clock())

  let state: 'starting' | 'ready' | 'stopping' = 'starting'
  let contentNotes: readonly string[] = []
  let knowledge: Knowledge
  const files = procedureFiles(contentFolders(config))
  const memoryFile = join(config.DATA_DIR, 'content-read.bin')
  const tryOut = createTryOut(contentFolders(config), {
    memoryFile,
    decision: () => decisionFile(config),
  })
  const publishing = createPublishing({
    records: store,
    files,
    tryOut,
    isElected: peers.isElected,
    changed: () => peers.call('content'),
    clock,
    log,
  })
  const followed = await followContent({
    ...contentFolders(config),
    good: join(config.DATA_DIR, 'content-good'),
    memoryFile,
    today: () => localDay(clock()),
    onChange: ({ content, faults }) => {
      knowledge = knowledgeOf(content, config)
      contentNotes = faults
      log.info('content-read', { version: content.version, faults: faults.length })
      void publishing.run()
    },
    onError: (error) => log.error('content-not-read', { fault: String(error) }),
  })
  knowledge = knowledgeOf(followed.loaded.content, config)
  contentNotes = followed.loaded.faults

  const voices = loadVoices('locales')
  // Zalo is told in an event that a person wants everything deleted: it is as if they had pressed it.
  const withdraw = async (from: Address, event: string): Promise<void> => {
    await service.admit({ id: event, from, kind: 'choice', choice: 'delete:yes' })
  }
  const officerWrote = async (to: Address, event: string): Promise<void> => {
    await service.admit(noticeTo(to, { about: 'person-answering' }, event))
  }
  const quiet = (since: number, now: number): boolean =>
    workingMs(knowledge.content, since, now) >= knowledge.content.settings.quietMinutes * 60_000
  const opened = await composeChannels(config, {
    voices,
    store,
    peers,
    quiet,
    clock,
    log,
    withdraw,
    officerWrote,
  })
  const channels = new Map<ChannelName, Channel>(
    opened.map(({ name, channel }) => [name, watchChannel(name, channel, watching)]),
  )
  const delivery = createDelivery({
    store,
    channels,
    ...limitsOver(peers, clock),
    tooLate: (locale) => ({ text: voices[locale]('too-late') }),
    clock,
    log,
  })
  const jobs = jobsOfElected(peers)
  const howAnswered: ServiceDeps['channels'] = new Map<
    ChannelName,
    Channel['render'] | 'on-request'
  >([['web', 'on-request'], ...[...channels].map(([name, { render }]) => [name, render] as const)])
  const photos = createPhotoReader({
    surroundings: () => ({
      ownUnit: knowledge.content.office.dossierUnit.value,
      today: localDay(clock()),
    }),
    log,
  })
  const dossiers = composeDossiers(config, {
    imported: store,
    clock,
    log,
    content: () => knowledge.content,
  })
  const surroundings = (): Omit<Surroundings, keyof Moment> => ({
    ...knowledge,
    voices,
    standing: (channel) => channels.get(channel)?.standing() ?? 'well',
    hasTemplate: hasTemplate(config),
    sample: dossiers.samples.find(({ state }) => state === 'processing') ?? null,
    publicUrl: url,
  })
  const service = createService({
    store,
    nameOf: ({ id }) => shortOf(eventOf(id)),
    photoOf: createPhotoOf(
      async ({ channel }, photo) =>
        (await channels.get(channel)?.fetchPhoto?.(photo)) ?? 'unavailable',
      photos.read,
    ),
    channels: howAnswered,
    async lookUp(message, session, now) {
      const around = { ...surroundings(), ...emptyMoment(now) }
      const needs = needsOf(message, session, worldFor(message, session.locale, around))
      if (needs === null) return NOTHING_LOOKED_UP
      const facts = knowledge.content.settings.dossiers.secondFacts
      const { source } = dossiers
      return await fetchDossiers(needs, message.from, now, { source, records: store, facts, log })
    },
    respond: (message, session, moment) =>
      respond(message, session, { ...surroundings(), ...moment }),
    newSession: ({ from, appLanguage }) =>
      // A page is opened in English on purpose; many a phone is set to English by its maker.
      newSession(from, from.channel === 'web' && appLanguage === 'en' ? 'en' : 'vi'),
    apology: (locale) => ({ text: voices[locale]('apology') }),
    queued: delivery.wake,
    full: () => peers.call('messages'),
    unheard: (key) => peers.call(`answered:${key}`),
    clock,
    log,
  })
  const telling = createTelling({
    store,
    ...(dossiers.hear !== null && {
      hearing: createHearing({
        store,
        hear: dossiers.hear,
        everyMs: () => knowledge.content.settings.dossiers.askMinutes * 60_000,
        // Open at some time of the coming minute.
        isWorkingTime: (at) => workingMs(knowledge.content, at, at + 60_000) > 0,
        clock,
        log,
      }),
    }),
    hours: () => knowledge.content.settings.tellingHours,
    calendar: () => knowledge.content.calendar,
    mayGoOn: jobs.mayGoOn,
    clock,
    log,
  })
  const surveying = createSurveying({
    store,
    settings: () => knowledge.content.settings,
    calendar: () => knowledge.content.calendar,
    mayGoOn: jobs.mayGoOn,
    clock,
    log,
  })
  const pageWorld = (locale: Locale): World => ({
    ...surroundings(),
    ...emptyMoment(clock()),
    locale,
    say: voices[locale],
    caller: 'page',
  })
  // Of dossiers the page of the day tells more.
  const faults = (): readonly string[] => [
    ...contentNotes,
    ...publishing.warnings(),
    ...dossiers.warnings(),
    ...[...channels].flatMap(([name, channel]) =>
      channel.warnings().map((warning) => `${name}: ${warning}`),
    ),
  ]
  const warnings = (): readonly string[] => [...faults(), ...telling.warnings()]
  const alarm = createAlarm({
    warnings,
    alert: createAlerts(staffChats(config), channels, voices.vi),
    link: () => new URL('/readyz', url).href,
    clock,
    log,
  })
  const callerOf = clientAddress(config.TRUSTED_PROXY?.split(',') ?? [])
  const reform = composeReform({ clock, log })
  const months = createMonthClosing({
    store,
    reform,
    content: () => knowledge.content,
    clock,
    log,
  })
  const staffPages = composeConsole({
    reform,
    store,
    secret,
    dossiers: dossiers.source,
    dossierSource: config.DOSSIER_SOURCE,
    channels,
    content: () => knowledge.content,
    catalogue: {
      faults: () => contentNotes,
      find: (text) => knowledge.find(text),
      readFile: files.read,
      publishing,
      tryOut,
      previewed: async (procedure, tree) => {
        const { world } = await tryOut(procedure, tree)
        return (
          world &&
          ((channel) => previewOf(procedure, channel, { ...surroundings(), ...world }, clock()))
        )
      },
    },
    officeFiles: createOfficeFiles(contentFolders(config)),
    readCard: async (image) => cardIn(image, await photos.read(image)),
    askChat: (asked) => askedFirst(asked, surroundings(), clock()),
    zaloChat: () =>
      config.ZALO_OA_ID === undefined ? null : `https://zalo.me/${config.ZALO_OA_ID}`,
    privacyNotice: () =>
      privacyNotice({ say: voices.vi, locale: 'vi', content: knowledge.content }),
    warnings: faults,
    say: voices.vi,
    publicUrl: () => url,
    clientAddress: callerOf,
    clock,
    log,
  })
  const http = createHttp({
    routes: opened.flatMap(({ channel }) => channel.routes),
    pages: [
      createWebChat({
        admit: service.admit,
        answerTo: service.answerTo,
        readPhoto: async (from, image) => {
          const reading = await photos.read(image)
          const toKeep = wantsPicture(await store.loadSession(from))
          return toKeep ? pictureIn(image, reading) : reading
        },
        office: () => knowledge.content.office,
        clientAddress: callerOf,
        nameless: (subscriber) => createSeal(secret).hash('client', subscriber),
        samples: dossiers.samples,
        zaloVerifier: config.ZALO_VERIFIER,
        clock,
        log,
      }),
      slipPages({ records: store, world: pageWorld, caller: callerOf }),
      deliveryPages({ records: store, world: pageWorld }),
      cardPages({ records: store }),
      tabletPages({
        records: store,
        world: pageWorld,
        mark: (text) => createSeal(secret).hash('page-seen', text),
      }),
      surveyPages({
        records: store,
        world: pageWorld,
        mark: (text) => createSeal(secret).hash('page-seen', text),
      }),
      oneTimePages({
        records: store,
        source: dossiers.source,
        world: pageWorld,
      }),
      staffPages,
    ],
    readiness: () => ({ ready: state === 'ready', warnings: warnings() }),
    metrics: async () => {
      const token = config.ZALO_OA_ID ? await store.loadToken('zalo-oa') : null
      const until = token?.pair.expires ?? null
      return (
        metricsText(await store.backlog(), await store.notFree(), until, clock()) + figures.text()
      )
    },
    metricsToken: config.METRICS_TOKEN,
    log,
  })
  const server = await listen(http, config.HOST, config.PORT)
  const listening = `http://${config.HOST}:${server.port}`
  const url = config.PUBLIC_URL ?? listening

  hearPeers(peers, { service, delivery, publish: () => void publishing.run() })
  service.start()
  // Others may send in our place until they know of us.
  void peers.settled().then(delivery.start)
  await Promise.all([...channels.values()].map((channel) => channel.open(service.admit)))
  const retain = (): Promise<void> =>
    store
      .retain(clock(), knowledge.content.settings.keep)
      .catch((error) => log.error('retention-failed', { fault: String(error) }))
  jobs.every(RETAIN_EVERY_MS, retain)
  jobs.every(LOOK_EVERY_MS, alarm.look)
  jobs.every(TELL_EVERY_MS, telling.run)
  const { invitedPercent, drawSeed } = knowledge.content.settings.ratings
  log.info('ratings-drawn', { percent: invitedPercent, seed: drawSeed })
  jobs.every(SURVEY_EVERY_MS, surveying.run)
  // It is heavier than a start should be.
  jobs.every(MONTH_EVERY_MS, months.run, 'later')
  void publishing.run()
  const publishingOn = setInterval(publishing.run, PUBLISH_EVERY_MS)
  state = 'ready'

  const firstAdminLink = await linkForFirstAdmin(store, url, clock())
  return {
    listening,
    url,
    firstAdminLink,
    warnings,
    async stop() {
      state = 'stopping'
      jobs.end()
      clearInterval(publishingOn)
      await telling.rest()
      await surveying.rest()
      await Promise.all([...channels.values()].map((channel) => channel.close()))
      await server.close()
      await service.drain()
      await delivery.drain()
      await photos.close()
      await followed.close()
      await publishing.rest()
      await store.close()
      await peers.leave()
    },
  }
}

/** A new one with each start without an administrator; those before are worth nothing then. */
async function linkForFirstAdmin(
  store: StaffRecords,
  url: string,
  now: number,
): Promise<string | null> {
  if (await store.hasAdmin()) return null
  const secret = await store.makeLink(null, { id: null, name: 'dịch vụ khởi động' }, now)
  return `${url}/staff/link/${secret}`
}
