import { PassThrough, Readable } from 'node:stream'
import { text } from 'node:stream/consumers'
import { expect, test } from 'vitest'
import { chatByLines } from '../../src/commands/chat-lines.ts'
import { respond } from '../../src/conversation/respond.ts'
import { newSession } from '../../src/core/session.ts'
import { play } from '../support/transcript.ts'
import { fixtureWorld } from '../support/world.ts'

const world = await fixtureWorld()

async function printed(lines: string, asTranscript: boolean, isTyped: boolean): Promise<string> {
  let session = newSession({ channel: 'terminal', id: 'terminal' }, 'vi')
  const output = new PassThrough()
  const all = text(output)
  const seat = { input: Readable.from([lines]), output, isTyped }
  await chatByLines(seat, asTranscript, async (message) => {
    const turn = respond(message, session, world)
    session = turn.session
    return turn
  })
  output.end()
  return all
}

test('a chat printed as a transcript is one: played as a test it says the same', async () => {
  const transcript = await printed('khai sinh\n[facet:khai-sinh:fee]\nnộp ở đâu\n', true, false)
  expect(transcript).toMatch(/^> khai sinh\n< /)
  expect((await play(transcript, world)).trimEnd()).toBe(transcript.trimEnd())
})

test('otherwise it greets, and only a person who types is prompted', async () => {
  const piped = await printed('khai sinh\n', false, false)
  expect(piped).toContain('Đây là trợ lý tự động')
  expect(piped).toContain('1. Trường hợp của tôi')
  expect(piped).not.toContain('> ')
  expect(await printed('khai sinh\n', false, true)).toContain('> ')
})
