import fc from 'fast-check'
import { expect, test } from 'vitest'
import { readTree } from '../src/catalogue/tree.ts'
import { parse as parseTelegram } from '../src/channels/telegram/parse.ts'
import { readUpdate as readTelegram } from '../src/channels/telegram/update.ts'
import { parseChat } from '../src/channels/web/chat-request.ts'
import { parse as parseZaloBot } from '../src/channels/zalo-bot/parse.ts'
import { readUpdate as readZaloBot } from '../src/channels/zalo-bot/update.ts'
import { choiceId, isChoiceId, MAX_CHOICE_ID_BYTES } from '../src/core/choice-id.ts'
import type { Message } from '../src/core/message.ts'

/**
 * What comes from outside, whole or in pieces, where a parser has no test of its own for it: Zalo's events
 * (test/channels/zalo-oa/parse.test.ts), files (test/dossiers/refused-files.test.ts), dossier codes
 * (test/core/dossier-code.test.ts), answers of an enquiry service (test/dossiers/http-source.test.ts),
 * whole conversations (test/conversation/anything.test.ts).
 */
const anyText = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.constantFrom(
    '',
    '\0',
    'a\0b',
    '\ud800',
    'x\udfff',
    '/start p_\0',
    '#menu',
    'e\u0301',
    '\u202e',
  ),
)
const anything = fc.oneof(anyText, fc.jsonValue(), fc.double(), fc.bigInt().map(String))
const party = fc.record(
  { id: anything, type: fc.oneof(fc.constant('private'), anything), is_bot: anything },
  { requiredKeys: [] },
)
const known = { id: fc.integer(), type: fc.constant('private') }
const somebody = fc.oneof(party, fc.record(known))
const anyMessage = fc.record(
  {
    message_id: anything,
    chat: somebody,
    from: somebody,
    text: anyText,
    caption: anything,
    photo: anything,
    photo_url: anything,
    media_group_id: anything,
    sticker: anything,
  },
  { requiredKeys: [] },
)
const anyUpdate = fc.oneof(
  anything,
  fc.record(
    {
      update_id: fc.oneof(fc.integer(), anything),
      event_name: anything,
      message: fc.oneof(anyMessage, anything),
      edited_message: anyMessage,
      callback_query: fc.record({
        id: anyText,
        from: somebody,
        data: anyText,
        message: anyMessage,
      }),
      my_chat_member: fc.record({ chat: somebody, new_chat_member: anything }),
    },
    { requiredKeys: [] },
  ),
)

/** What a database would refuse, or a channel could not answer. */
function expectFit(message: Message): void {
  expect(message.id).not.toBe('')
  expect(message.from.id).not.toBe('')
  const words = message.kind === 'text' ? message.text : 'caption' in message ? message.caption : ''
  expect(words ?? '').not.toContain('\0')
  expect((words ?? '').isWellFormed()).toBe(true)
  if (message.kind === 'choice') expect(isChoiceId(message.choice)).toBe(true)
}

test('whatever Telegram delivers, nothing throws, and what is admitted is fit to keep', () => {
  fc.assert(
    fc.property(anyUpdate, (raw) => {
      const update = readTelegram(raw)
      const heard = update && parseTelegram(update, { id: 1, username: 'bot' })
      if (heard?.kind === 'message') expectFit(heard.message)
    }),
  )
})

test('whatever the Zalo Bot Platform delivers, nothing throws, and what is admitted is fit to keep', () => {
  fc.assert(
    fc.property(anyUpdate, (raw) => {
      const update = readZaloBot(raw)
      const heard = update && parseZaloBot(update)
      if (heard?.kind === 'message') expectFit(heard.message)
    }),
  )
})

test('whatever is posted to the web chat is taken fit to keep, or refused by names of ours', () => {
  const secret = fc.oneof(fc.constant('c'.repeat(32)), anyText)
  const message = fc.record(
    {
      id: fc.oneof(fc.constant('m1'), anyText),
      text: anything,
      choice: anything,
      start: anything,
      payload: anything,
    },
    { requiredKeys: ['id'] },
  )
  fc.assert(
    fc.property(fc.oneof(anything, fc.record({ conversation: secret, message })), (body) => {
      const parsed = parseChat(body, 'vi')
      if ('message' in parsed) expectFit(parsed.message)
      else expect(parsed.fields?.join(' ') ?? '').toMatch(/^[\w.* ]*$/)
    }),
  )
})

test('a choice id is what a channel can carry, and nothing else is one', () => {
  fc.assert(
    fc.property(fc.oneof(anyText, fc.stringMatching(/^[a-z0-9.:-]{0,80}$/)), (id) => {
      if (!isChoiceId(id)) return
      expect(Buffer.byteLength(id)).toBeLessThanOrEqual(MAX_CHOICE_ID_BYTES)
      expect(choiceId(...(id.split(':') as [string]))).toBe(id)
    }),
  )
})

test('any text is read as YAML with its faults told by line, or as a tree', () => {
  const piece = fc.constantFrom(
    'a: ',
    '- ',
    '&x ',
    '*x ',
    '!!binary ',
    '{',
    ']',
    '\n',
    '  ',
    '"',
    '|',
    '#',
    '? ',
  )
  const text = fc.oneof(
    anyText,
    fc.array(fc.oneof(piece, anyText)).map((pieces) => pieces.join('')),
  )
  fc.assert(
    fc.property(text, (text) => {
      for (const { line } of readTree(text).faults) expect(line).toBeGreaterThan(0)
    }),
  )
})

test('YAML whose aliases multiply is a fault, not a memory full of it', () => {
  const bomb = Array.from({ length: 12 }, (_, n) =>
    n === 0 ? 'a0: &a0 [x,x,x,x,x,x,x,x,x]' : `a${n}: &a${n} [${`*a${n - 1},`.repeat(9)}]`,
  ).join('\n')
  expect(readTree(bomb).faults).not.toEqual([])
})

test.each([
  ['brackets', '['.repeat(100_000)],
  ['brackets that close', '['.repeat(100_000) + ']'.repeat(100_000)],
  ['lists', '- '.repeat(100_000)],
  ['keys', '? '.repeat(100_000)],
])('YAML that nests without end (%s) is a fault before it takes the memory', (_, text) => {
  expect(readTree(text)).toMatchObject({ tree: null, faults: [{ line: 1 }] })
})
