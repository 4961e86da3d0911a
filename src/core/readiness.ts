import type { Content } from './content.ts'

/** What holds before Zalo and Telegram are opened to citizens. */
export const CONDITIONS = ['hours', 'phone', 'privacy-notice', 'procedures', 'dossiers'] as const
export type Condition = (typeof CONDITIONS)[number]

/** So many of the most asked procedures are compared with their sources first. */
export const VERIFIED_FIRST = 25

export interface Readiness {
  readonly unmet: readonly Condition[]
  /** Of the most asked procedures: how many must be verified, how many are, and those that are not. */
  readonly procedures: {
    readonly needed: number
    readonly verified: number
    readonly left: readonly string[]
  }
}

export function readinessOf(
  { office, settings, procedures }: Pick<Content, 'office' | 'settings' | 'procedures'>,
  dossierSource: 'imported' | 'http' | 'sample',
): Readiness {
  const { hours, phone, privacyNotice } = office
  const first = [...new Set(settings.verifyFirst)]
  const left = first.filter((id) => (procedures.get(id)?.verified ?? null) === null)
  // A small catalogue has not as many; a list that is cut short does not open anything sooner.
  const needed = Math.max(first.length, Math.min(VERIFIED_FIRST, procedures.size))
  const verified = first.length - left.length
  const met: Readonly<Record<Condition, boolean>> = {
    hours: hours.confirmed !== null,
    phone: phone.confirmed !== null,
    'privacy-notice':
      privacyNotice.confirmed !== null && privacyNotice.value === settings.noticeVersion,
    procedures: verified >= needed,
    dossiers: dossierSource !== 'sample',
  }
  return {
    unmet: CONDITIONS.filter((condition) => !met[condition]),
    procedures: { needed, verified, left },
  }
}
