import { createInterface } from 'node:readline/promises'
import { renderText } from '../channels/terminal/render.ts'
import type { Message } from '../core/message.ts'
import type { TakenTurn } from '../core/turn.ts'
import { transcriptLines } from './transcript-lines.ts'

/** Where a chat by lines goes on. */
export interface Seat {
  readonly input: NodeJS.ReadableStream
  readonly output: NodeJS.WritableStream
  /** Whether a person types: only they need a prompt, and only what they typed stands there already. */
  readonly isTyped: boolean
}

const FROM = { channel: 'terminal', id: 'terminal' } as const

/** A message a line, `[id]` for a choice, until the input ends. */
export async function chatByLines(
  { input, output, isTyped }: Seat,
  asTranscript: boolean,
  take: (message: Message) => Promise<TakenTurn>,
): Promise<void> {
  const print = (text: string): void => void output.write(`${text}\n`)
  const lines = createInterface({ input, output: isTyped ? output : undefined, prompt: '> ' })
  const prompt = (): void => {
    if (isTyped) lines.prompt()
  }
  const say = async (message: Message): Promise<void> => {
    const turn = await take(message)
    const shown = asTranscript
      ? transcriptLines(turn)
      : turn.replies.map((reply) => `\n${renderText(reply)}\n`)
    print(shown.join('\n'))
  }

  let count = 0
  if (!asTranscript) await say({ id: 'm0', from: FROM, kind: 'start' })
  prompt()
  for await (const line of lines) {
    count += 1
    const pressed = line.match(/^\[(.+)\]$/)?.[1]
    const base = { id: `m${count}`, from: FROM }
    if (asTranscript && !isTyped) print(`> ${line}`)
    await say(
      pressed === undefined
        ? { ...base, kind: 'text', text: line }
        : { ...base, kind: 'choice', choice: pressed },
    )
    prompt()
  }
}
