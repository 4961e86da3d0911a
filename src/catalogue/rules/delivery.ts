import type { Procedure } from '../../core/procedure.ts'
import type { ContentFile, Fault } from '../content-file.ts'
import { faultAt } from './spots.ts'

/** Both must be there and sign when they receive it, so a letter cannot bring it. */
const BOTH_SIGN = ['1.000894']

/** A result that two people sign for is brought by an officer, or not at all. */
export function deliveryFaults(file: ContentFile<Omit<Procedure, 'id'>>): readonly Fault[] {
  const { code = '', delivery } = file.value ?? {}
  return BOTH_SIGN.includes(code) && delivery?.kind === 'postal'
    ? [
        faultAt(
          file,
          ['delivery', 'kind'],
          'kết hôn thì hai người phải cùng có mặt ký, nên chỉ được để cán bộ mang đến (officer-visit) hoặc không đưa về nhà (none)',
        ),
      ]
    : []
}
