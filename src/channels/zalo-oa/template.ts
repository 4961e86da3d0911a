import { DeliveryError } from '../../core/errors.ts'
import { type Calls, refusalOf } from './calls.ts'
import { TEMPLATE_CODES } from './codes.ts'

export const TEMPLATE_PATH = '/v3.0/oa/message/template'

/**
 * Sends the approved template (ZBS, formerly ZNS), for money: Zalo takes it when the citizen has not written
 * for seven days. It has no parameters, for it says only that there is news. The news itself is kept, so one that
 * cannot go now (at night, no money) is given up: else it would hold up what comes after it. Throws a DeliveryError.
 */
export type SendTemplate = (to: string) => Promise<void>

export function createSendTemplate(calls: Calls, templateId: string): SendTemplate {
  return async (to) => {
    const json = { user_id: to, template_id: templateId, template_data: {} }
    const answer = await calls(TEMPLATE_PATH, { json }, 'template')
    if (answer.error === 0) return
    const refused = refusalOf(answer, TEMPLATE_CODES)
    const isLater = ['operator', 'retry'].includes(TEMPLATE_CODES.classOf(answer.error))
    throw isLater ? new DeliveryError('rejected', refused.message) : refused
  }
}

/** For a part that waited while the template was taken out of the configuration. */
export async function noTemplate(): Promise<never> {
  throw new DeliveryError('rejected', 'Zalo: chưa đặt ZALO_ZNS_TEMPLATE_ID để gửi tin theo mẫu.')
}
