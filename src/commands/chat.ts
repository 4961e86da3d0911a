import { randomBytes } from 'node:crypto'
import { join } from 'node:path'
import { createInterface } from 'node:readline/promises'
import { renderText } from '../channels/terminal/render.ts'
import { clock, composeConversation } from '../compose.ts'
import { readConfig } from '../config.ts'
import type { Message } from '../core/message.ts'
import { newSession } from '../core/session.ts'
import { createSampleSource } from '../dossiers/sample.ts'
import { createOneChat } from './one-chat.ts'
import { transcriptLines } from './transcript-lines.ts'

/**
 * The conversation in the terminal, remembered until it ends: `npm run chat`. With `-- --transcript` it
 * is printed as a transcript of `test/transcripts/`.
 */
const asTranscript = process.argv.includes('--transcript')
const from = { channel: 'terminal', id: 'terminal' } as const
const config = readConfig()
const around = await composeConversation(config)
const samples = createSampleSource({
  file: join(config.CONTENT_DIR, 'samples', 'dossiers.yaml'),
  clock,
  calendar: () => around().content.calendar,
})
const sample = samples.rows.find(({ state }) => state === 'processing') ?? null
const chat = createOneChat(samples, randomBytes(16).toString('base64url'))
const lines = createInterface({ input: process.stdin, output: process.stdout, prompt: '> ' })

let session = newSession(from, 'vi')
let count = 0
const say = async (message: Message): Promise<void> => {
  const turn = await chat.take(message, session, { ...around(), sample })
  session = turn.session
  const shown = asTranscript
    ? transcriptLines(turn)
    : turn.replies.map((reply) => `\n${renderText(reply)}\n`)
  console.log(shown.join('\n'))
}

if (!asTranscript) await say({ id: 'm0', from, kind: 'start' })
lines.prompt()
for await (const line of lines) {
  count += 1
  const pressed = line.match(/^\[(.+)\]$/)?.[1]
  const base = { id: `m${count}`, from }
  if (asTranscript && !process.stdin.isTTY) console.log(`> ${line}`)
  await say(
    pressed === undefined
      ? { ...base, kind: 'text', text: line }
      : { ...base, kind: 'choice', choice: pressed },
  )
  if (process.stdin.isTTY) lines.prompt()
}
