import type { NotFree } from './core/platform-use.ts'
import type { Backlog } from './core/store.ts'

/** What waits and what went wrong, in Prometheus's text form; ages in seconds. */
export function metricsText(
  backlog: Backlog,
  notFree: readonly NotFree[],
  tokenUntil: number | null,
  now: number,
): string {
  const age = (at: number | null): number => (at === null ? 0 : Math.max(0, (now - at) / 1000))
  const figures: readonly (readonly [string, string, number])[] = [
    ['motcua_messages_waiting', 'Tin nhắn chờ trả lời', backlog.messages],
    ['motcua_message_oldest_seconds', 'Tin chờ lâu nhất', age(backlog.oldestMessage)],
    ['motcua_parts_waiting', 'Phần trả lời chờ gửi', backlog.parts],
    ['motcua_part_oldest_seconds', 'Phần chờ gửi lâu nhất', age(backlog.oldestPart)],
    ['motcua_dead_letters', 'Tin không trả lời được', backlog.deadLetters],
    ['motcua_sent_twice_possibly', 'Phần có thể đã gửi hai lần', backlog.possiblyDoubled],
    ['motcua_parts_dropped', 'Phần không gửi được', backlog.dropped],
  ]
  return [
    ...figures.map(([name, help, value]) => gauge(name, help, [`${name} ${value}`])),
    notFreeText(notFree),
    tokenText(tokenUntil, now),
  ].join('')
}

/** What a platform charged for, or took from what the office paid for. */
function notFreeText(counts: readonly NotFree[]): string {
  const name = 'motcua_messages_not_free'
  return gauge(
    name,
    'Tin không miễn phí, theo tháng',
    counts.map(
      ({ channel, month, against, messages }) =>
        `${name}{channel="${channel}",month="${month}",against="${against}"} ${messages}`,
    ),
  )
}

/** Zalo's access token lives 25 hours, and is renewed five hours before its end. */
function tokenText(until: number | null, now: number): string {
  const name = 'motcua_token_seconds_left'
  const lines = until === null ? [] : [`${name}{platform="zalo-oa"} ${(until - now) / 1000}`]
  return gauge(name, 'Token của Zalo OA còn dùng được', lines)
}

function gauge(name: string, help: string, lines: readonly string[]): string {
  return `# HELP ${name} ${help}\n# TYPE ${name} gauge\n${lines.map((line) => `${line}\n`).join('')}`
}
