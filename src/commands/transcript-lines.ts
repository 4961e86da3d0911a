import type { ConversationEvent } from '../core/events.ts'
import type { Choice, Reply } from '../core/reply.ts'
import type { Outcome, TakenTurn } from '../core/turn.ts'

/**
 * What the service said and decided, as the files of `test/transcripts/` have it:
 *
 *     < what the service says
 *       1. [choice-id] a choice with its key
 *     ! what was decided, and what is recorded besides
 */
export function transcriptLines({ replies, outcome, events }: TakenTurn): readonly string[] {
  return [...replies.flatMap(replyLines), outcomeLine(outcome), ...events.flatMap(eventLines), '']
}

function replyLines({ text, links = [], choices = [], attachment }: Reply): string[] {
  return [
    ...text.split('\n').map((line) => `< ${line}`.trimEnd()),
    ...(attachment ? [`  (${attachment.kind}: ${attachment.name})`] : []),
    ...links.map((link) => `  ${link.label} <${link.url}>`),
    ...choices.map(choiceLine),
  ]
}

function choiceLine({ id, label, key }: Choice): string {
  return key === undefined ? `  [${id}] ${label}` : `  ${key}. [${id}] ${label}`
}

function outcomeLine({ kind, ids }: Outcome): string {
  return `! ${[kind, ...ids].join(' ')}`
}

function eventLines(event: ConversationEvent): string[] {
  // What a list of papers says stands above already, with its code.
  if (event.kind === 'turn-taken' || event.kind === 'checklist-shown') return []
  const { kind, ...rest } = event
  return [`! ${kind} ${JSON.stringify(rest)}`]
}
