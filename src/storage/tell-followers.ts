import { type Dossier, isEnded } from '../core/dossier.ts'
import type { ChangedAspect } from '../core/dossier-records.ts'
import type { Address } from '../core/message.ts'
import { noticeTo } from '../core/notice.ts'
import { putInInbox } from './inbox.ts'
import type { Room, Trx } from './room.ts'

const ENDED = ['refused', 'withdrawn', 'stopped', 'returned'] as const

/** A change that somebody who asked has not been told of. */
interface Untold {
  readonly seq: number
  readonly citizen: string
  readonly reach: string
  readonly dossier: string
  readonly at: number
  readonly state: Parameters<typeof isEnded>[0]
  readonly what: string
  readonly due: number | null
  readonly body: string | null
}

export async function tellFollowers(room: Room, at: number, atMost: number): Promise<number> {
  return await room.write(async (trx) => {
    const untold = await untoldChanges(trx, atMost)
    const over = new Set<string>()
    for (const change of untold) {
      const follow = `${change.citizen} ${change.dossier}`
      if (over.has(follow)) continue
      const isOver = !(await tell(room, trx, change, at)) || isEnded(change.state)
      if (isOver) over.add(follow)
      await trx
        .updateTable('follows')
        .set({ told: change.seq, touched: at, ...(isOver && NO_MORE) })
        .where('citizen', '=', change.citizen)
        .where('dossier', '=', change.dossier)
        .execute()
    }
    if (untold.length < atMost) await endSilently(trx)
    return untold.length
  })
}

/** The address is kept only while there is something to tell. */
const NO_MORE = { tells: 0, reach: null } as const

async function untoldChanges(trx: Trx, atMost: number): Promise<readonly Untold[]> {
  return await trx
    .selectFrom('follows')
    .innerJoin('dossier_changes as change', 'change.dossier', 'follows.dossier')
    .leftJoin('dossiers', 'dossiers.code', 'follows.dossier')
    .leftJoin('heard_dossiers as heard', 'heard.code', 'follows.dossier')
    .where('follows.tells', '=', 1)
    .where('change.tell', '=', 1)
    .whereRef('change.seq', '>', 'follows.told')
    .orderBy('change.seq')
    .limit(atMost)
    .select(({ fn }) => [
      'change.seq',
      'follows.citizen',
      'follows.reach',
      'follows.dossier',
      'change.at',
      'change.state',
      'change.what',
      fn.coalesce('heard.due', 'dossiers.due').as('due'),
      fn.coalesce('heard.body', 'dossiers.body').as('body'),
    ])
    .$narrowType<{ reach: string }>()
    .execute()
}

/** `false` if nobody is there any more under the address that was kept. */
async function tell(room: Room, trx: Trx, change: Untold, at: number): Promise<boolean> {
  const to = addressIn(room, change)
  if (to === null) return false
  const { dossier: code, state, what, due, at: asOf, seq } = change
  const aspects = JSON.parse(what) as readonly ChangedAspect[]
  const {
    procedureCode = null,
    holder = null,
    source,
  } = JSON.parse(change.body ?? '{}') as Partial<Dossier>
  const notice = {
    about: 'dossier-changed',
    code,
    state,
    what: aspects,
    due,
    asOf,
    procedureCode,
    holder: holder?.name ?? null,
    ...(source !== undefined && { source }),
  } as const
  await putInInbox(room, trx, noticeTo(to, notice, `${code}:${seq}`), at)
  return true
}

function addressIn({ seal }: Room, { citizen, reach }: Untold): Address | null {
  try {
    return JSON.parse(seal.open(reach, `follow:${citizen}`)) as Address
  } catch {
    // The row was damaged: its owner will ask again.
    return null
  }
}

/** A dossier may have ended by an import of which nobody was to be told. */
async function endSilently(trx: Trx): Promise<void> {
  await trx
    .updateTable('follows')
    .set(NO_MORE)
    .where('tells', '=', 1)
    .where('dossier', 'in', (from) =>
      from.selectFrom('dossiers').select('code').where('state', 'in', ENDED),
    )
    .execute()
}
