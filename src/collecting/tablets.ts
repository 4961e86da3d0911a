import type { Collecting } from '../core/collecting.ts'
import { OperatorError } from '../core/errors.ts'
import type { CollectingDeps } from './deps.ts'
import { serviceNamed } from './named.ts'

const DAY_MS = 24 * 60 * 60_000
/** A forgotten tablet closes by itself. */
const LONGEST_DAYS = 31

/** Tablets at the counter; the store writes their lines in the audit log. */
export function createTablets({
  store,
  content,
  publicUrl,
  clock,
}: CollectingDeps): Pick<Collecting, 'tablets' | 'openTablet' | 'closeTablet'> {
  return {
    tablets: () => store.tablets(clock()),
    async openTablet({ days, ...asked }, by) {
      if (!Number.isInteger(days) || days < 1 || days > LONGEST_DAYS) {
        throw new OperatorError(`Máy tính bảng mở được từ 1 đến ${LONGEST_DAYS} ngày.`)
      }
      const service = serviceNamed(content(), asked)
      const url = publicUrl()
      const now = clock()
      const token = await store.openTablet({ service, until: now + days * DAY_MS }, by, now)
      return `${url}/r/may/${token}`
    },
    async closeTablet(id, by) {
      if (await store.closeTablet(id, by, clock())) return
      throw new OperatorError('Máy tính bảng này đã đóng rồi.')
    },
  }
}
