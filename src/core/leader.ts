import type { Content } from './content.ts'
import type { CountedFeedback } from './feedback.ts'
import { addDays, type LocalDay } from './local-time.ts'
import { perHundred, type ReformFigures, troubles } from './reform-figures.ts'
import type { Actor } from './staff.ts'

/** `2026-10`. */
export type Month = string

/** What is to be done in a month, and by whom. */
export interface NewAction {
  readonly month: Month
  readonly text: string
  readonly owner: string
  readonly due: LocalDay
}

export interface Action extends NewAction {
  readonly id: number
  readonly done: LocalDay | null
}

/** The outcome of a month, kept because what it was counted from is not. `null`: nothing to count. */
export interface Outcomes {
  readonly supplementsPerHundred: number | null
  /** Second visits that were told of, of a hundred dossiers. */
  readonly visitsPerHundred: number | null
  /** Shares in percent. */
  readonly onTime: number | null
  readonly apologised: number | null
  readonly told: number | null
  /** Questions answered in chat for each dossier received at the counter. */
  readonly chatPerDossier: number | null
  readonly person: number | null
  /** Of the catalogue, in the last six months. */
  readonly verified: number | null
  readonly feedbackInTime: number | null
}

export interface LeaderRecords {
  actions(month: Month): Promise<readonly Action[]>
  addAction(action: NewAction, by: Actor, at: number): Promise<void>
  /** `false` if it is done already. */
  endAction(id: number, by: Actor, at: number): Promise<boolean>
  /** Keeps them once: what a month was is not changed afterwards. */
  keepOutcomes(month: Month, outcomes: Outcomes): Promise<void>
  outcomes(month: Month): Promise<Outcomes | null>
  /** The first month that is kept. */
  baseline(): Promise<{ readonly month: Month; readonly outcomes: Outcomes } | null>
}

/** What stands beside the figures of dossiers. */
export interface Besides {
  readonly verified: number
  readonly procedures: number
  readonly feedback: number
  readonly feedbackInTime: number
}

export function outcomesOf(of: ReformFigures, besides: Besides): Outcomes {
  const visits = of.procedures.reduce((sum, each) => sum + each.visits, 0)
  const { received } = of.all.all
  const count = (is: (late: ReformFigures['late'][number]) => boolean): number =>
    of.late.filter(is).length
  return {
    supplementsPerHundred: perHundred(of.all.all),
    visitsPerHundred: percent(visits, received),
    onTime: percent(of.all.onTime, of.all.finished),
    apologised: percent(
      count(({ apologised }) => apologised),
      of.late.length,
    ),
    told: percent(
      count(({ told }) => told),
      of.late.length,
    ),
    chatPerDossier: received === 0 ? null : of.turns.answered / received,
    person: percent(of.turns.person, of.turns.all),
    verified: percent(besides.verified, besides.procedures),
    feedbackInTime: percent(besides.feedbackInTime, besides.feedback),
  }
}

/** A month before the service was there is no baseline. */
export function isCounted({ all, turns }: ReformFigures): boolean {
  return all.all.received + turns.all > 0
}

/**
 * One for handing it in, and the second visits that somebody told of. Nobody is asked for each dossier, so the
 * true figure is not lower.
 */
export function visitsPerDossier({ visitsPerHundred }: Outcomes): number | null {
  return visitsPerHundred === null ? null : 1 + visitsPerHundred / 100
}

const SIX_MONTHS = 183

/** Of the month before `next`. */
export function besidesOf(
  { procedures }: Pick<Content, 'procedures'>,
  feedback: readonly CountedFeedback[],
  { next, now }: { readonly next: Month; readonly now: number },
): Besides {
  const since = addDays(`${next}-01`, -SIX_MONTHS)
  const live = [...procedures.values()].filter(({ withdrawn }) => withdrawn !== true)
  // What is still within its time is neither kept nor broken yet.
  const judged = feedback.filter(
    ({ forwarded, answered, due }) => (forwarded ?? answered) !== null || due < now,
  )
  return {
    procedures: live.length,
    verified: live.filter(({ verified }) => verified !== null && verified.on >= since).length,
    feedback: judged.length,
    feedbackInTime: judged.filter(({ forwarded, answered, due }) => {
      const seen = forwarded ?? answered
      return seen !== null && seen <= due
    }).length,
  }
}

function percent(part: number, whole: number): number | null {
  return whole === 0 ? null : (100 * part) / whole
}

/** Three things worth doing next, the one that spares most people trouble first. */
export function proposals(of: ReformFigures, { verified, procedures }: Besides): readonly string[] {
  const [worst] = of.procedures.toSorted((a, b) => troubles(b) - troubles(a))
  const paper = worst?.papers.find(({ listed, had }) => listed > had)
  const silent = of.late.filter(({ apologised }) => !apologised).length
  const units = new Map<string, number>()
  for (const { unit } of of.late) units.set(unit, (units.get(unit) ?? 0) + 1)
  const [slowest] = [...units].toSorted((a, b) => b[1] - a[1])
  const others = of.procedures.toSorted((a, b) => b.otherPapers - a.otherPapers)[0]
  const all = [
    ...(worst !== undefined && troubles(worst) > 0
      ? [
          `Rà soát "${worst.name}": ${troubles(worst)} lần người dân gặp vướng${paper === undefined ? '' : `, giấy hay thiếu nhất là ${paper.name}`}.`,
        ]
      : []),
    ...(silent > 0 ? [`Ký văn bản xin lỗi cho ${silent} hồ sơ trễ chưa có thư.`] : []),
    ...(slowest !== undefined ? [`Gỡ trễ hẹn ở ${slowest[0]}: ${slowest[1]} hồ sơ.`] : []),
    ...(others !== undefined && others.otherPapers > 0
      ? [`Chấn chỉnh giấy ngoài danh mục của "${others.name}": ${others.otherPapers} lần báo.`]
      : []),
    ...(verified < procedures
      ? [`Đối chiếu ${procedures - verified} thủ tục chưa đối chiếu trong sáu tháng.`]
      : []),
    'Kiểm tra đột xuất một quầy và kiểm lại các phát hiện cũ.',
    'Hỏi ý kiến mười người dân vừa nhận kết quả.',
    'Dán mã QR của trợ lý ở quầy và nhà văn hóa thôn.',
  ]
  return all.slice(0, 3)
}
