import type { DeliveryFailure } from './core/errors.ts'
import type { ChannelName } from './core/message.ts'
import type { Outcome } from './core/turn.ts'

/**
 * Where the time of a message goes: `answer` from its admission until its turn is saved, `deliver` from there
 * until a part has arrived, `call` the platform's own share of that.
 */
export type Stage = 'answer' | 'deliver' | 'call'

/** What happened since this process began. */
export interface Figures {
  admitted(channel: ChannelName): void
  answered(channel: ChannelName, outcome: Outcome['kind']): void
  sent(channel: ChannelName): void
  notSent(channel: ChannelName, why: DeliveryFailure | 'unknown'): void
  took(stage: Stage, ms: number): void
  /** In Prometheus's text form. */
  text(): string
}

/** Upper bounds, in seconds. */
const BOUNDS = [0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30, 60, 300] as const

export function createFigures(): Figures {
  const admitted = new Map<string, number>()
  const answered = new Map<string, number>()
  const sent = new Map<string, number>()
  const notSent = new Map<string, number>()
  const stages = new Map<Stage, { counts: number[]; sum: number }>()
  const count = (of: Map<string, number>, labels: string): void => {
    of.set(labels, (of.get(labels) ?? 0) + 1)
  }
  return {
    admitted: (channel) => count(admitted, `channel="${channel}"`),
    answered: (channel, outcome) => count(answered, `channel="${channel}",outcome="${outcome}"`),
    sent: (channel) => count(sent, `channel="${channel}"`),
    notSent: (channel, why) => count(notSent, `channel="${channel}",class="${why}"`),
    took(stage, ms) {
      const all = stages.get(stage) ?? { counts: [...BOUNDS, 0].map(() => 0), sum: 0 }
      stages.set(stage, all)
      const seconds = Math.max(0, ms) / 1000
      const at = BOUNDS.findIndex((bound) => seconds <= bound)
      const bucket = at < 0 ? BOUNDS.length : at
      all.counts[bucket] = (all.counts[bucket] ?? 0) + 1
      all.sum += seconds
    },
    text: () =>
      [
        counter('motcua_admitted_total', 'Tin nhắn đã nhận', admitted),
        counter('motcua_answered_total', 'Tin nhắn đã trả lời, theo quyết định', answered),
        counter('motcua_parts_sent_total', 'Phần trả lời đã gửi', sent),
        counter('motcua_send_failures_total', 'Lần gửi không được, theo loại lỗi', notSent),
        ...histogram(stages),
      ].join(''),
  }
}

function counter(name: string, help: string, counts: ReadonlyMap<string, number>): string {
  const lines = [...counts].map(([labels, n]) => `${name}{${labels}} ${n}\n`)
  return `# HELP ${name} ${help}\n# TYPE ${name} counter\n${lines.join('')}`
}

function histogram(stages: ReadonlyMap<Stage, { counts: number[]; sum: number }>): string[] {
  const name = 'motcua_stage_seconds'
  const lines = [...stages].flatMap(([stage, { counts, sum }]) => {
    let upTo = 0
    const buckets = [...BOUNDS, '+Inf'].map((bound, at) => {
      upTo += counts[at] ?? 0
      return `${name}_bucket{stage="${stage}",le="${bound}"} ${upTo}\n`
    })
    return [
      ...buckets,
      `${name}_sum{stage="${stage}"} ${sum}\n`,
      `${name}_count{stage="${stage}"} ${upTo}\n`,
    ]
  })
  return [`# HELP ${name} Thời gian của một tin, theo chặng\n# TYPE ${name} histogram\n`, ...lines]
}
