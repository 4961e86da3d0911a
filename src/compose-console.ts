import type { Context, Hono } from 'hono'
import { inChild } from './child-answer.ts'
import { createCollecting } from './collecting/collecting.ts'
import { sheets } from './compose-sheets.ts'
import { createConsole } from './console/console.ts'
import type { AskChat } from './console/counter/turn.ts'
import type { CatalogueDesk, StartLink } from './console/desk.ts'
import { alarmsToday } from './console/today/alarms.ts'
import { complaintsToday } from './console/today/complaints.ts'
import { dataTasksToday } from './console/today/data-tasks.ts'
import { dossiersToday } from './console/today/dossiers.ts'
import { draftsToday } from './console/today/drafts.ts'
import { expiringToday } from './console/today/expiring.ts'
import { feedbackToday } from './console/today/feedback.ts'
import { handedToday } from './console/today/handed.ts'
import { lawToday } from './console/today/law.ts'
import { messagesToday } from './console/today/messages.ts'
import { notFreeToday } from './console/today/not-free.ts'
import { openingToday } from './console/today/opening.ts'
import { overdueToday } from './console/today/overdue.ts'
import { questionsToday } from './console/today/questions.ts'
import { unverifiedToday } from './console/today/unverified.ts'
import { createWaitingFiles } from './console/waiting-files.ts'
import type { Content } from './core/content.ts'
import type { DossierSource } from './core/dossier-source.ts'
import type { ReadCard } from './core/greeting-card.ts'
import type { ChannelName } from './core/message.ts'
import type { OfficeFiles } from './core/office-files.ts'
import type { Channel, Clock, Log, Say } from './core/ports.ts'
import type { MakeReformFigures } from './core/reform-figures.ts'
import { createChildImport } from './dossiers/import-child.ts'
import { createMaking } from './satisfaction/making.ts'
import type { OpenStore } from './storage/open-store.ts'

/** What the console needs of the rest. */
interface With {
  readonly store: OpenStore
  readonly secret: Uint8Array
  readonly dossiers: Pick<DossierSource, 'readDossier'>
  readonly dossierSource: 'imported' | 'http' | 'sample'
  readonly channels: ReadonlyMap<ChannelName, Channel>
  readonly content: () => Content
  readonly catalogue: Omit<CatalogueDesk, 'content'>
  readonly officeFiles: OfficeFiles
  readonly privacyNotice: () => string
  readonly askChat: AskChat
  readonly reform: MakeReformFigures
  readonly readCard: ReadCard
  readonly zaloChat: () => string | null
  readonly warnings: () => readonly string[]
  /** In Vietnamese: what is printed. */
  readonly say: Say
  readonly publicUrl: () => string
  readonly clientAddress: (c: Context) => string | null
  readonly clock: Clock
  readonly log: Log
}

/** As built: children do not read TypeScript. A year of a large office takes some seconds. */
const REPORT_CHILD = {
  program: new URL('./commands/satisfaction-index/child.js', import.meta.url),
  flags: [],
  withinMs: 60_000,
}
/** 100,000 rows take some ten seconds, and more room than a conversation. */
const IMPORT_CHILD = {
  program: new URL('./commands/dossiers-import/child.js', import.meta.url),
  flags: ['--max-semi-space-size=64'],
  withinMs: 5 * 60_000,
}

export function composeConsole(needs: With): Hono {
  const { store, dossiers, dossierSource, content, catalogue, channels, warnings, say, ...rest } =
    needs
  return createConsole({
    ...rest,
    store,
    tables: store.signInTables,
    channels: ['web', ...channels.keys()],
    office: () => content().office,
    procedureName: (id) => content().procedures.get(id)?.name ?? null,
    catalogue: { ...catalogue, content },
    readDossier: dossiers.readDossier,
    imports: {
      source: dossierSource,
      run: createChildImport({ answerOf: inChild(IMPORT_CHILD), log: rest.log }),
      waiting: createWaitingFiles(),
    },
    satisfaction: createMaking({
      answerOf: inChild(REPORT_CHILD),
      clock: rest.clock,
      log: rest.log,
    }),
    collecting: createCollecting({ store, content, say, ...rest }),
    sheets,
    sheetsWaiting: createWaitingFiles(),
    ratings: {
      reasons: () => content().surveys.get('quick')?.reasons ?? [],
      procedureName: (id) => content().procedures.get(id)?.name ?? null,
    },
    startLinks: (payload) => startLinks(payload, rest.publicUrl(), channels),
    today: [
      alarmsToday(warnings),
      ...(channels.size > 0 ? [openingToday(content, dossierSource)] : []),
      overdueToday(store),
      handedToday(store),
      feedbackToday(store),
      ...(dossierSource === 'imported'
        ? [dossiersToday({ store, calendar: () => content().calendar })]
        : []),
      draftsToday(store, (id) => content().procedures.get(id)?.name ?? null),
      complaintsToday(
        store,
        (reason) =>
          content()
            .surveys.get('quick')
            ?.reasons.find(({ key }) => key === reason)?.label ?? reason,
        () => content().office.units,
      ),
      dataTasksToday(store),
      messagesToday(store.backlog),
      ...(channels.has('zalo-oa') ? [notFreeToday(store.notFree)] : []),
      lawToday(content),
      expiringToday(content),
      unverifiedToday(content),
      questionsToday(store.keptQuestions),
    ],
  })
}

const CHANNEL_LABELS: Readonly<Partial<Record<ChannelName, string>>> = {
  telegram: 'Telegram',
  'zalo-oa': 'Zalo',
  'zalo-bot': 'Zalo',
}

/** The web chat always, and each channel that can be opened by a link. */
function startLinks(
  payload: string,
  publicUrl: string,
  channels: ReadonlyMap<ChannelName, Channel>,
): readonly StartLink[] {
  const web = { label: 'Trò chuyện trên web', url: `${publicUrl}/?start=${payload}` }
  const others = [...channels].flatMap(([name, channel]) => {
    const url = channel.startLink?.(payload) ?? null
    return url === null ? [] : [{ label: CHANNEL_LABELS[name] ?? name, url }]
  })
  return [web, ...others]
}
