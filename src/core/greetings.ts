import { addDays, type LocalDay } from './local-time.ts'

/** What the Centre says beside a result: congratulation to a birth or a marriage, condolence to a death. */
export const GREETING_KINDS = ['birth', 'marriage', 'death'] as const
export type GreetingKind = (typeof GREETING_KINDS)[number]

const BIRTH_DAYS = 60
const DEATH_DAYS = 30

/** Of these procedures alone: registering again, or by officers who go about, is no fresh joy or grief. */
const OF_CODE: Readonly<Record<string, GreetingKind>> = {
  '1.001193': 'birth',
  '1.000894': 'marriage',
  '1.000656': 'death',
}

/** Which greeting a procedure may have at all. */
export function greetingKindOf(code: string | undefined): GreetingKind | null {
  return OF_CODE[code ?? ''] ?? null
}

/** What an officer has seen in the papers; `null` where they do not tell. */
export interface Occasion {
  readonly happened: LocalDay | null
  readonly foundling: boolean | null
}

/** Whether it may be said on a day. What is not known speaks against it. */
export function mayGreet(
  kind: GreetingKind,
  { happened, foundling }: Occasion,
  today: LocalDay,
): boolean {
  const isWithin = (days: number): boolean =>
    happened !== null && happened <= today && today <= addDays(happened, days)
  switch (kind) {
    case 'birth':
      return isWithin(BIRTH_DAYS) && foundling === false
    case 'marriage':
      return true
    case 'death':
      return isWithin(DEATH_DAYS)
  }
}
