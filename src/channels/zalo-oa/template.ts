import { DeliveryError } from '../../core/errors.ts'
import { type Calls, refusalOf } from './calls.ts'
import { ZNS_CODES } from './codes.ts'

/**
 * Sends an approved template (ZBS, formerly ZNS) to a phone number, for money. Zalo delivers what has
 * the same `trackingId` (up to 48 characters) once. Throws a DeliveryError.
 */
export type SendTemplate = (
  phone: string,
  data: Readonly<Record<string, string>>,
  trackingId: string,
) => Promise<void>

export function createSendTemplate(calls: Calls, templateId: string): SendTemplate {
  return async (phone, data, trackingId) => {
    const number = internationalOf(phone)
    if (number === null) throw new DeliveryError('rejected', 'Zalo: số điện thoại không đúng dạng.')
    const json = {
      phone: number,
      template_id: templateId,
      template_data: data,
      tracking_id: trackingId,
    }
    const answer = await calls('/message/template', { json })
    if (answer.error !== 0) throw refusalOf(answer, ZNS_CODES)
  }
}

/** `0912 345 678` and `+84912345678` as `84912345678`; `null` for what is no Vietnamese number. */
function internationalOf(phone: string): string | null {
  const digits = phone.replace(/[\s.()-]/g, '').replace(/^(?:\+|00)?84|^0/, '84')
  return /^84\d{9,10}$/.test(digits) ? digits : null
}
