import { randomBytes } from 'node:crypto'
import { join } from 'node:path'
import { clock } from '../compose.ts'
import { composeConversation } from '../compose-conversation.ts'
import { readConfig } from '../config.ts'
import { newSession } from '../core/session.ts'
import { createSampleSource } from '../dossiers/sample.ts'
import { chatByLines } from './chat-lines.ts'
import { createOneChat } from './one-chat.ts'

/**
 * The conversation in the terminal, remembered until it ends: `npm run chat`. With `-- --transcript` it
 * is printed as a transcript of `test/transcripts/`.
 */
const config = readConfig()
const around = await composeConversation(config, clock)
const samples = createSampleSource({
  file: join(config.CONTENT_DIR, 'samples', 'dossiers.yaml'),
  clock,
  calendar: () => around().content.calendar,
})
const sample = samples.rows.find(({ state }) => state === 'processing') ?? null
const chat = createOneChat(samples, randomBytes(16).toString('base64url'))

let session = newSession({ channel: 'terminal', id: 'terminal' }, 'vi')
const seat = { input: process.stdin, output: process.stdout, isTyped: process.stdin.isTTY === true }
await chatByLines(seat, process.argv.includes('--transcript'), async (message) => {
  const turn = await chat.take(message, session, { ...around(), sample })
  session = turn.session
  return turn
})
