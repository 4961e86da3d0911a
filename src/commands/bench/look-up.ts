import { needsOf } from '../../conversation/dossier-needs.ts'
import { respond, type Surroundings, worldFor } from '../../conversation/respond.ts'
import type { LoadedDossier } from '../../core/dossier-records.ts'
import { newSession } from '../../core/session.ts'
import { fetchDossiers } from '../../dossiers/look-up.ts'
import { openSqliteStore } from '../../storage/open-store.ts'
import { benchDossier } from './dossier.ts'
import { durations, type Figure } from './figure.ts'

const DOSSIERS = 100_000
const LOOK_UPS = 2_000
/** Until the code is compiled; not counted. */
const WARM_UP = 300

function loaded(i: number, now: number): LoadedDossier {
  return {
    dossier: benchDossier({
      code: codeOf(i),
      state: 'processing',
      received: now,
      due: now,
      finished: null,
      asOf: now,
    }),
    lookupCode: `A${i}`,
    phone: '0912345678',
  }
}

/** A whole office's. */
export async function loadDossiers(
  store: Awaited<ReturnType<typeof openSqliteStore>>,
  now: number,
): Promise<void> {
  const rows = Array.from({ length: DOSSIERS }, (_, i) => loaded(i, now))
  await store.readyDossiers(rows).apply({ asOf: now, at: now, from: 'bench', tell: false })
}

/** Own work of a look-up: what a code and a second fact need, the fetch, and the turn; saving is measured apart. */
export async function benchLookUp(
  around: Surroundings,
  folder: string,
): Promise<readonly Figure[]> {
  const { now, content } = around
  const store = await openSqliteStore(folder, Buffer.alloc(32, 1), now)
  await loadDossiers(store, now)
  const log = { info() {}, warn: console.warn, error: console.error }
  const facts = content.settings.dossiers.secondFacts
  const times: number[] = []
  for (let n = 0; n < WARM_UP + LOOK_UPS; n += 1) {
    const i = (n * 7919) % DOSSIERS
    const from = { channel: 'telegram', id: `citizen-${n}` } as const
    const message = {
      id: `m${n}`,
      from,
      kind: 'text',
      text: n % 2 === 0 ? '5678' : '0000',
    } as const
    const place = { at: 'dossier-fact', codes: [codeOf(i)] } as const
    const session = { ...newSession(from, 'vi'), place }
    const at = performance.now()
    const needs = needsOf(message, session, worldFor(message, 'vi', around))
    if (needs === null) throw new Error('a second fact needs a look-up')
    const lookedUp = await fetchDossiers(needs, from, now, {
      source: store,
      records: store,
      facts,
      log,
    })
    respond(message, session, { ...around, lookedUp })
    times.push(performance.now() - at)
  }
  await store.close()
  return durations(`look-up, ${DOSSIERS} dossiers`, times.slice(WARM_UP), '≤ 5 ms')
}

function codeOf(i: number): string {
  return `H26.15.17-261101-${String(i).padStart(6, '0')}`
}
