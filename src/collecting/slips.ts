import { type Collecting, MOST_SLIPS } from '../core/collecting.ts'
import { OperatorError } from '../core/errors.ts'
import { isoWeekOf, localDay } from '../core/local-time.ts'
import { type CollectingDeps, chance, note } from './deps.ts'
import { serviceNamed } from './named.ts'
import { slipsPage } from './printed/slips.ts'

const DAY_MS = 24 * 60 * 60_000
const LONGEST_DAYS = 365

/** Slips of paper with single-use codes to hand over, and taking back what nobody used. */
export function createSlips(
  deps: CollectingDeps,
): Pick<Collecting, 'slipBatches' | 'makeSlips' | 'cancelSlips'> {
  const { store, content, say, publicUrl, clock } = deps
  return {
    slipBatches: () => store.slipBatches(clock()),
    async makeSlips({ occasion, count, days, tablet, ...asked }, by) {
      if (!isWithin(count, MOST_SLIPS) || !isWithin(days, LONGEST_DAYS)) {
        throw new OperatorError(
          `Mỗi lần in từ 1 đến ${MOST_SLIPS} phiếu, dùng được từ 1 đến ${LONGEST_DAYS} ngày.`,
        )
      }
      const { office, settings, procedures } = content()
      const service = serviceNamed({ office, procedures }, asked)
      const url = publicUrl()
      const now = clock()
      const batch = `${isoWeekOf(localDay(now))}-${chance(2)}`
      const until = now + days * DAY_MS
      const { slipPrefix: prefix } = settings.ratings
      const slips = Array.from({ length: count }, () => ({ service, dossier: null }))
      const detail = { count: String(count) }
      await note(deps, by, { action: 'slips-made', about: batch, detail })
      const mode = tablet ? 'tablet' : null
      const codes = await store.makeSlips({ batch, prefix, mode, until, slips }, now)
      const printed = { occasion, codes, office: office.name, publicUrl: url }
      return { batch, page: await slipsPage({ ...printed, until: localDay(until) }, say) }
    },
    async cancelSlips(batch, by) {
      await note(deps, by, { action: 'slips-cancelled', about: batch })
      return await store.cancelSlips(batch)
    },
  }
}

function isWithin(count: number, most: number): boolean {
  return Number.isInteger(count) && count >= 1 && count <= most
}
