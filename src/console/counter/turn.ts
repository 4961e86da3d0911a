import type { Receipt } from '../../core/receipts.ts'
import type { Choice } from '../../core/reply.ts'
import type { TakenTurn } from '../../core/turn.ts'

/** What is asked at the counter: words, or what a choice stands for. */
export type Asked =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'choice'; readonly choice: string }

/** What the chat would answer to somebody who asks this first. Nothing of it is kept. */
export type AskChat = (asked: Asked) => TakenTurn

/** What the counter shows: what the chat says, with only those of its choices that lead to papers. */
export interface Shown {
  readonly texts: readonly string[]
  readonly choices: readonly Choice[]
  /** The list of papers, where it is one: to be printed. */
  readonly receipt: Receipt | null
  /** By which this very thing is asked for again. */
  readonly choice: string | null
}

/** What leads to papers: no chat of their own has the citizen who stands here. */
const LEADS_ON = ['procedure', 'case', 'more', 'all', 'related', 'life', 'field', 'facet', 'browse']

/** Asks as the chat is asked; where the chat would give the usual list, the case is asked at once. */
export function counterTurn(asked: Asked, ask: AskChat): Shown {
  const first = ask(asked)
  const [procedure, ...others] = first.outcome.ids
  const isAnswer = first.outcome.kind === 'answered' && procedure !== undefined
  const isFacet = asked.kind === 'choice' && asked.choice.startsWith('facet:')
  if (!isAnswer || isFacet) return shownOf(first, asked.kind === 'choice' ? asked.choice : null)
  const choice = `case:${procedure}`
  const shown = shownOf(ask({ kind: 'choice', choice }), choice)
  const near = others.flatMap((id) => {
    const other = first.replies.flatMap(({ choices = [] }) => choices)
    return other.filter((each) => each.id === `procedure:${id}`)
  })
  return { ...shown, choices: [...shown.choices, ...near] }
}

function shownOf({ replies, events }: TakenTurn, choice: string | null): Shown {
  const given = events.find((event) => event.kind === 'checklist-shown')
  return {
    texts: replies.map(({ text }) => text),
    choices: replies
      .flatMap(({ choices = [] }) => choices)
      .filter(({ id }) => LEADS_ON.includes(id.split(':')[0] ?? '')),
    receipt: given?.receipt ?? null,
    choice,
  }
}

/** Makes the text of a receipt under another code: `''` is the text without the line that tells it. */
export function textUnder({ text, code }: Receipt): (code: string) => string {
  const end = text.lastIndexOf('\n\n')
  const [bare, line] = [text.slice(0, end), text.slice(end)]
  return (other) => (other === '' ? bare : `${bare}${line.replace(code, other)}`)
}
