import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { hashPassword } from 'better-auth/crypto'
import type { Hono } from 'hono'
import { onTestFinished, vi } from 'vitest'
import { loadContent } from '../../src/catalogue/load.ts'
import { createOfficeFiles } from '../../src/catalogue/office-files.ts'
import { procedureFiles } from '../../src/catalogue/procedure-files.ts'
import { loadDecision } from '../../src/catalogue/search/decision.ts'
import { createFind } from '../../src/catalogue/search/find.ts'
import { createTryOut } from '../../src/catalogue/try-out.ts'
import { createCollecting } from '../../src/collecting/collecting.ts'
import { answerImport } from '../../src/commands/dossiers-import/answer.ts'
import { answerReform } from '../../src/commands/reform-figures/answer.ts'
import { answerSatisfaction } from '../../src/commands/satisfaction-index/answer.ts'
import { askedFirst, previewOf } from '../../src/compose-conversation.ts'
import { sheets } from '../../src/compose-sheets.ts'
import { createConsole } from '../../src/console/console.ts'
import type { StartLink } from '../../src/console/desk.ts'
import type { TodaySource } from '../../src/console/today.ts'
import { createWaitingFiles } from '../../src/console/waiting-files.ts'
import type { Content } from '../../src/core/content.ts'
import type { DossierSource } from '../../src/core/dossier-source.ts'
import type { Reason } from '../../src/core/instrument.ts'
import { localDay } from '../../src/core/local-time.ts'
import type { Office } from '../../src/core/office.ts'
import type { PublishingRun } from '../../src/core/revisions.ts'
import type { Role } from '../../src/core/staff.ts'
import { cardIn } from '../../src/dossiers/card-picture.ts'
import { createPhotoReader } from '../../src/dossiers/photo-reader.ts'
import { clientAddress, createHttp } from '../../src/http.ts'
import { loadVoices } from '../../src/locale/say.ts'
import { createPublishing } from '../../src/publishing.ts'
import type { OpenStore } from '../../src/storage/open-store.ts'
import { shippedColumns } from '../dossiers/columns.ts'
import { OFFICE } from '../pages/scripted-chat.ts'
import { type LogLine, openMadeStore, recordingLog, SECRET } from './records.ts'
import { fixtureWorld, NOW } from './world.ts'

export const PASSWORD = 'lúa vàng trên đồng chiều'
/** Who sees all that their role sees. */
export const OF_NO_UNIT = { unit: null }
/** Made once a file, since making one is slow on purpose. */
const PASSWORD_HASH = hashPassword(PASSWORD)
const SHIPPED = 'test/fixtures/content'
/** Read once a file: the catalogue's pages show what stands in it. */
const CONTENT = loadContent({ shipped: SHIPPED })
const FIND = CONTENT.then(({ content }) =>
  createFind(content, loadDecision('content/decision.yaml')),
)
const VOICES = loadVoices('locales')
const BY = { id: null, name: 'kiểm thử' }

const REASONS: readonly Reason[] = [
  { key: 'wait', label: 'Chờ lâu, quá hẹn', englishLabel: 'Waiting too long', leadsTo: 'task' },
  { key: 'money', label: 'Phải đưa tiền', englishLabel: 'Money asked for', leadsTo: 'count' },
]

export interface StaffConsole {
  readonly app: Hono
  readonly store: OpenStore
  /** Where its database lies. */
  readonly folder: string
  readonly logged: readonly LogLine[]
  readonly publishing: PublishingRun
  /** An account with a password; the name is the role unless given. */
  add(role: Role, name?: string): Promise<string>
  /** A request as a browser on the console's own pages sends it; a form is posted. */
  ask(path: string, options?: Asking): Promise<Response>
  /** Signs in and gives the cookie. */
  signIn(name: string, password?: string): Promise<string>
}

export interface Asking {
  readonly cookie?: string
  readonly form?: Readonly<Record<string, string>>
  readonly from?: string
  readonly headers?: Readonly<Record<string, string>>
}

/** The console over a store of its own. The library reads the clock itself, so `Date` is held still. */
export async function staffConsole({
  publicUrl = () => 'http://127.0.0.1:8080',
  today = [],
  startLinks = (payload) => [
    { label: 'Trò chuyện trên web', url: `${publicUrl()}/?start=${payload}` },
    { label: 'Telegram', url: `https://t.me/mot_cua_bot?start=${payload}` },
  ],
  readDossier,
  source = 'imported',
  units = [],
  office = {},
  codes = {},
  changed = (content) => content,
}: {
  /** What the console finds in place of the fixture's content. */
  readonly changed?: (content: Content) => Content
  /** Of the office. */
  readonly units?: Office['units']
  /** What stands in the office's file besides. */
  readonly office?: Partial<Office>
  /** Other codes of procedures than those of the fixture. */
  readonly codes?: Readonly<Record<string, string>>
  /** Where dossiers are looked up. */
  readonly source?: 'imported' | 'http' | 'sample'
  /** Where dossiers are read; else in the store. */
  readonly readDossier?: DossierSource['readDossier']
  readonly publicUrl?: () => string
  readonly today?: readonly TodaySource[]
  readonly startLinks?: (payload: string) => readonly StartLink[]
} = {}): Promise<StaffConsole> {
  vi.useFakeTimers({ toFake: ['Date'], now: NOW })
  const folder = mkdtempSync(join(tmpdir(), 'mot-cua-'))
  const store = await openMadeStore(folder, NOW)
  onTestFinished(async () => {
    await store.close()
    rmSync(folder, { recursive: true, force: true })
    vi.useRealTimers()
  })
  const log = recordingLog()
  const photos = createPhotoReader({
    surroundings: () => ({ ownUnit: null, today: localDay(NOW) }),
    log,
  })
  onTestFinished(() => photos.close())
  const shipped = (await CONTENT).content
  const content = changed({
    ...shipped,
    procedures: new Map(
      [...shipped.procedures].map(([id, procedure]) => {
        const code = codes[id]
        return [id, code === undefined ? procedure : { ...procedure, code }] as const
      }),
    ),
  })
  const folders = { shipped: SHIPPED, office: join(folder, 'content') }
  const files = procedureFiles(folders)
  const tryOut = createTryOut(folders, {
    memoryFile: join(folder, 'none'),
    decision: () => 'content/decision.yaml',
  })
  const publishing = createPublishing({ records: store, files, tryOut, clock: Date.now, log })
  const find = await FIND
  const world = await fixtureWorld()
  const pages = createConsole({
    store,
    tables: store.signInTables,
    secret: SECRET,
    publicUrl,
    clientAddress: clientAddress([]),
    office: () => ({ ...OFFICE, units, ...office }),
    officeFiles: createOfficeFiles(folders),
    channels: ['web', 'telegram', 'zalo-oa'],
    privacyNotice: () => 'Đây là trợ lý tự động.',
    askChat: (asked) => askedFirst(asked, world, NOW),
    zaloChat: () => 'https://zalo.me/2468',
    procedureName: () => null,
    readDossier: readDossier ?? store.readDossier,
    imports: {
      source,
      // Not in a child here: test/dossiers/import-child.test.ts shows that.
      run: (request) => answerImport(store, shippedColumns(), request),
      waiting: createWaitingFiles(),
    },
    // Not in a child here: test/dossiers/import-child.test.ts shows that.
    satisfaction: (asked, besides) => answerSatisfaction(store, content, asked, besides),
    collecting: createCollecting({
      store,
      content: () => content,
      say: VOICES.vi,
      publicUrl,
      clock: Date.now,
    }),
    reform: (from, to) => answerReform(store, content, { from, to, at: Date.now() }),
    readCard: async (image) => cardIn(image, await photos.read(image)),
    sheets,
    sheetsWaiting: createWaitingFiles(),
    ratings: {
      reasons: () => REASONS,
      procedureName: (id) => (id === 'khai-sinh' ? 'Đăng ký khai sinh' : null),
    },
    catalogue: {
      content: () => content,
      faults: () => [],
      readFile: files.read,
      find,
      publishing,
      tryOut,
      previewed: async (procedure, tree) => {
        const { world } = await tryOut(procedure, tree)
        const around = world && { ...(await fixtureWorld()), ...world }
        return around && ((channel) => previewOf(procedure, channel, around, NOW))
      },
    },
    startLinks,
    today,
    clock: Date.now,
    log,
  })
  const readiness = () => ({ ready: true, warnings: [] })
  const app = createHttp({ routes: [], pages: [pages], readiness, metrics: () => '', log })

  const ask: StaffConsole['ask'] = async (path, { cookie, form, from, headers } = {}) =>
    await app.request(
      path,
      {
        method: form === undefined ? 'GET' : 'POST',
        headers: {
          ...(cookie !== undefined && { cookie }),
          'sec-fetch-site': 'same-origin',
          ...headers,
        },
        ...(form !== undefined && { body: new URLSearchParams(form) }),
      },
      over(from ?? '203.0.113.9'),
    )

  return {
    app,
    store,
    folder,
    logged: log.lines,
    publishing,
    ask,
    async add(role, name = role) {
      const account = await store.addStaff(name, role, BY, NOW)
      if (account === null) throw new Error(`${name} is taken`)
      const secret = await store.makeLink(account.id, BY, NOW)
      await store.redeemLink(secret, { passwordHash: await PASSWORD_HASH }, NOW)
      return account.id
    },
    async signIn(name, password = PASSWORD) {
      return cookieOf(await ask('/staff/sign-in', { form: { name, password } }))
    },
  }
}

/** The cookie that an answer sets, as the browser sends it back; empty if it sets none. */
export function cookieOf(response: Response): string {
  return response.headers
    .getSetCookie()
    .filter((cookie) => !cookie.includes('Max-Age=0'))
    .map((cookie) => cookie.split(';', 1)[0])
    .join('; ')
}

function over(address: string): { incoming: { socket: { remoteAddress: string } } } {
  return { incoming: { socket: { remoteAddress: address } } }
}
