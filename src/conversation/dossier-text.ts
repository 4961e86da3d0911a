import { type Dossier, type DossierState, isEnded } from '../core/dossier.ts'
import type { DossierDetail } from '../core/dossier-fields.ts'
import { isFresh, type Timing, timingOf } from '../core/dossier-timing.ts'
import { addDays, clockText, dayText, localDay, localMinutes } from '../core/local-time.ts'
import { moneyText } from '../core/money.ts'
import { hotlineLine, hotlineText } from './hotlines.ts'
import { confirmed, openingNow } from './office.ts'
import type { World } from './turn.ts'

/** So old, and a state that may have changed is said to be old. */
const STALE_DAYS = 3

/** A dossier in plain words: how far it is, what that means, what to do now, until when, and as of when. */
export function dossierText(
  dossier: Dossier,
  details: readonly DossierDetail[],
  world: World,
): string {
  const { say, content, now } = world
  const timing = timingOf(dossier, content.calendar, now)
  const shows = (detail: DossierDetail): boolean => details.includes(detail)
  return [
    ...(dossier.sample ? [say('dossier-sample')] : []),
    [
      headline(dossier, timing, world),
      ...(shows('procedure') && dossier.procedureName !== null
        ? [say('dossier-procedure', { name: dossier.procedureName })]
        : []),
    ].join('\n'),
    [say(`dossier-means-${dossier.state}`), say(`dossier-do-${doNow(dossier, timing)}`)].join('\n'),
    ...blocks([
      askedLines(dossier, details, world),
      [...holderLine(dossier, shows('holder'), world), ...dateLines(dossier, timing, world)],
      lateLines(dossier, timing, shows('reason'), world),
      collectLines(dossier, world),
      asOfLines(dossier, timing, world),
    ]),
  ].join('\n\n')
}

/** Past the promised day waiting is no advice any more. */
function doNow({ state }: Dossier, { kind }: Timing): string {
  return kind === 'late' || kind === 'perhaps-done' ? kind : state
}

/** `hẹn trả 27/11/2026, còn 3 ngày làm việc`; `null` where nothing is promised. */
export function dueOf(dossier: Dossier, world: World): string | null {
  const timing = timingOf(dossier, world.content.calendar, world.now)
  return timing.kind === 'none' || timing.kind === 'paused'
    ? null
    : dueText(timing, 'dossier-due-short', world)
}

function headline({ code, state }: Dossier, { kind }: Timing, { say }: World): string {
  const named = say('dossier-is', { code, state: say(`dossier-state-${state}`) })
  if (kind === 'soon') return `${named}, ${say('dossier-soon')}`
  return kind === 'late' ? `${named}, ${say('dossier-late')}` : named
}

function askedLines(
  { missing, reason, fee, state }: Dossier,
  details: readonly DossierDetail[],
  { say }: World,
): readonly string[] {
  return [
    ...(details.includes('reason') && reason !== null && REASONED.includes(state)
      ? [say('dossier-reason', { reason })]
      : []),
    ...(details.includes('missing') && missing.length > 0
      ? [say('dossier-missing'), ...missing.map((paper) => `- ${paper}`)]
      : []),
    ...(details.includes('fee') && fee !== null
      ? [say('dossier-fee', { amount: moneyText(fee) })]
      : []),
  ]
}

const REASONED: readonly DossierState[] = ['refused', 'supplement', 'stopped', 'withdrawn']

function holderLine(
  { holder, state }: Dossier,
  isShown: boolean,
  { say }: World,
): readonly string[] {
  if (holder === null || !isShown || isEnded(state)) return []
  const { name, since } = holder
  return since === null
    ? [say('dossier-holder', { name })]
    : [say('dossier-holder-since', { name, since: dayText(localDay(since)) })]
}

function dateLines(dossier: Dossier, timing: Timing, world: World): readonly string[] {
  const { say } = world
  const { received, finished } = dossier
  return [
    ...(received === null ? [] : [say('dossier-received', { when: momentText(received, world) })]),
    ...(finished === null
      ? []
      : [say(finishedAs(dossier.state), { when: momentText(finished, world) })]),
    ...timingLine(timing, world),
  ]
}

function finishedAs(state: DossierState): string {
  if (state === 'done') return 'dossier-done-on'
  return state === 'returned' ? 'dossier-returned-on' : 'dossier-ended-on'
}

function timingLine(timing: Timing, world: World): readonly string[] {
  const { say } = world
  if (timing.kind === 'none') return []
  if (timing.kind === 'paused') {
    return timing.since === null
      ? [say('dossier-paused')]
      : [say('dossier-paused-since', { since: dayText(localDay(timing.since)) })]
  }
  return [`${dueText(timing, 'dossier-due', world)}.`]
}

function dueText(
  timing: Exclude<Timing, { kind: 'none' | 'paused' }>,
  id: 'dossier-due' | 'dossier-due-short',
  world: World,
): string {
  const { say } = world
  const when = momentText(timing.due, world)
  const due = say(id, { when })
  switch (timing.kind) {
    case 'late':
      return timing.days === null || timing.days === 0
        ? due
        : `${due}, ${say('dossier-days-late', { days: timing.days })}`
    case 'perhaps-done':
      return due
    default: {
      if (timing.left === null) {
        const year = localDay(timing.due).slice(0, 4)
        return `${due} (${say('dossier-days-unknown', { year })})`
      }
      return timing.left === 0 ? due : `${due}, ${say('dossier-days-left', { days: timing.left })}`
    }
  }
}

/** An apology that an officer signed, with its new date; else whom to call. */
function lateLines(
  { apology, state, asOf }: Dossier,
  timing: Timing,
  showsReason: boolean,
  world: World,
): readonly string[] {
  const { say } = world
  const lines: string[] = []
  if (apology !== null && !isEnded(state) && state !== 'done') {
    lines.push(
      say('dossier-apology', {
        newDue: momentText(apology.newDue, world),
        signed: dayText(localDay(apology.signed)),
      }),
      ...(showsReason && apology.reason !== null
        ? [say('dossier-reason', { reason: apology.reason })]
        : []),
    )
  }
  if (timing.kind === 'late') lines.push(say('dossier-late-ask'), hotlineText(world, 2))
  if (timing.kind === 'perhaps-done') {
    const [day, today] = [localDay(timing.due), localDay(world.now)]
    const due = day === today ? say('today') : dayText(day)
    lines.push(
      say('dossier-perhaps-done', { asOf: momentText(asOf, world), due, phone: phoneOf(world) }),
    )
  }
  return lines
}

function collectLines({ state, collectAt }: Dossier, world: World): readonly string[] {
  if (state !== 'done') return []
  const place = collectAt ?? confirmed(world.content.office.address)
  return [
    place === null
      ? world.say('dossier-collect-where-filed')
      : world.say('dossier-collect', { place }),
    openingNow(world),
  ]
}

/** Of which system, and of when, what is told is. */
export function asOfText({ source, asOf }: Pick<Dossier, 'source' | 'asOf'>, world: World): string {
  return world.say('dossier-as-of', { source, when: momentText(asOf, world) })
}

function asOfLines(
  { source, asOf, state }: Dossier,
  timing: Timing,
  world: World,
): readonly string[] {
  const { say, now, content } = world
  const isOld = addDays(localDay(asOf), STALE_DAYS) <= localDay(now)
  const isStale = isOld && !isEnded(state) && !isFresh(asOf, content.calendar, now)
  return [
    asOfText({ source, asOf }, world),
    ...(isStale ? [say('dossier-stale')] : []),
    ...(isStale && timing.kind !== 'perhaps-done'
      ? [say('dossier-stale-call', { phone: phoneOf(world) })]
      : []),
  ]
}

function phoneOf(world: World): string {
  const { phone, hotlines } = world.content.office
  const [first] = hotlines
  return confirmed(phone) ?? (first === undefined ? '' : hotlineLine(first, world))
}

/** `17:00 hôm qua`, `17:00 ngày 23/11/2026`; a day alone where no time of day is known. */
function momentText(at: number, { say, now }: World): string {
  const day = localDay(at)
  const today = localDay(now)
  const isYesterday = day === addDays(today, -1)
  const named =
    day === today
      ? say('today')
      : isYesterday
        ? say('yesterday')
        : say('on-day', { day: dayText(day) })
  const minutes = localMinutes(at)
  if (minutes === 0) return day === today || isYesterday ? named : dayText(day)
  return `${clockText(minutes)} ${named}`
}

function blocks(groups: readonly (readonly string[])[]): readonly string[] {
  return groups.filter((lines) => lines.length > 0).map((lines) => lines.join('\n'))
}
