import type { AskedRound, Collecting, DrawnRound, RoundStanding } from '../core/collecting.ts'
import { drawSome } from '../core/draw.ts'
import { OperatorError } from '../core/errors.ts'
import { isDay, isoWeekOf, type LocalDay, localDay } from '../core/local-time.ts'
import type { Procedure } from '../core/procedure.ts'
import type { Drawable, Round } from '../core/rounds.ts'
import type { Actor } from '../core/staff.ts'
import { responsesNeeded } from '../core/survey-plan.ts'
import { type CollectingDeps, chance, note } from './deps.ts'
import { unitNamed } from './named.ts'
import { slipsPage } from './printed/slips.ts'

const DAY_MS = 24 * 60 * 60_000

type Rounds = Pick<Collecting, 'rounds' | 'openRound' | 'drawRound' | 'closeRound'>

/** Rounds of asking: opened for so many answers, with closed dossiers drawn by chance, and closed. */
export function createRounds(deps: CollectingDeps): Rounds {
  const { store, content, clock } = deps
  const standing = async (round: Round): Promise<RoundStanding> => ({
    ...round,
    answered: await store.answeredIn(round),
  })
  return {
    async rounds() {
      return await Promise.all((await store.rounds()).map(standing))
    },
    async openRound(asked, by) {
      const { from, until } = daysOf(asked)
      const unit = asked.unit === null ? null : unitNamed(asked.unit, content()).name
      const finished = (await store.drawable(from, until, unit)).length
      const target = asked.target ?? responsesNeeded(finished)
      const id = `dot-${chance(2)}`
      const opened = localDay(clock())
      const detail = { target: String(target) }
      await note(deps, by, { action: 'round-opened', about: id, detail })
      await store.openRound({ id, unit, from, until, target, opened })
      const round = { id, unit, from, until, target, opened, closed: null, draw: null }
      return { round, finished }
    },
    drawRound: (id, asked, by) => draw(deps, id, asked, by),
    async closeRound(id, by) {
      const round = await openRound(deps, id)
      const closed = localDay(clock())
      await note(deps, by, { action: 'round-closed', about: id })
      await store.closeRound(id, closed)
      return await standing({ ...round, closed })
    },
  }
}

async function draw(
  deps: CollectingDeps,
  id: string,
  { count, seed: given }: { readonly count: number; readonly seed: string | null },
  by: Actor,
): Promise<DrawnRound> {
  const { store, content, say, publicUrl, clock } = deps
  const round = await openRound(deps, id)
  if (round.draw !== null) {
    throw new OperatorError(`Đợt ${id} đã bốc rồi (mầm ${round.draw.seed}).`)
  }
  const { procedures, settings, office } = content()
  const closed = await store.drawable(round.from, round.until, round.unit)
  const among = closed.flatMap((dossier) => {
    const procedure = procedureOf(dossier, procedures)
    return procedure?.mourning === false ? [{ ...dossier, procedure }] : []
  })
  if (among.length === 0) {
    throw new OperatorError(
      'Không có hồ sơ nào để bốc: chưa nạp hồ sơ của các ngày ấy, hoặc đã mời cả.',
    )
  }
  const url = publicUrl()
  const seed = given ?? chance(4)
  const drawn = drawSome(seed, among, ({ code }) => code, count)
  const now = clock()
  const { openDays, slipPrefix: prefix } = settings.ratings
  const until = now + openDays * DAY_MS
  const counted = { seed, among: among.length, drawn: drawn.length }
  const detail = { seed, among: String(among.length), drawn: String(drawn.length) }
  await note(deps, by, { action: 'round-drawn', about: id, detail })
  const slips = drawn.map(({ code, unit, procedure }) => {
    const { id: known, field } = procedure
    return {
      dossier: code,
      service: { procedure: known, field, unit, channel: null, drawn: true },
    }
  })
  const batch = `${isoWeekOf(localDay(now))}-${id}`
  const codes = await store.makeSlips({ batch, prefix, mode: null, until, slips }, now)
  await store.noteDraw(id, counted)
  const to = drawn.map(({ code }) => code)
  const printed = { occasion: 'result', codes, to, office: office.name, publicUrl: url } as const
  return {
    seed,
    among: among.length,
    leftOut: closed.length - among.length,
    slips: drawn.map(({ code }, at) => ({ dossier: code, code: codes[at] ?? '' })),
    page: await slipsPage({ ...printed, until: localDay(until) }, say),
  }
}

function procedureOf(
  { procedureCode }: Drawable,
  procedures: ReadonlyMap<string, Procedure>,
): Procedure | undefined {
  if (procedureCode === null) return undefined
  return [...procedures.values()].find(
    ({ code, formerCodes }) => code === procedureCode || formerCodes.includes(procedureCode),
  )
}

async function openRound({ store }: CollectingDeps, id: string): Promise<Round> {
  const round = (await store.rounds()).find((each) => each.id === id && each.closed === null)
  if (round !== undefined) return round
  throw new OperatorError(`Không có đợt khảo sát "${id}" đang mở.`)
}

function daysOf({ from, until }: AskedRound): { from: LocalDay; until: LocalDay } {
  if (!isDay(from) || !isDay(until)) {
    throw new OperatorError('Đợt khảo sát cần ngày đầu và ngày cuối, như 2026-11-02.')
  }
  if (from > until) throw new OperatorError('Ngày đầu của đợt phải trước ngày cuối.')
  return { from, until }
}
