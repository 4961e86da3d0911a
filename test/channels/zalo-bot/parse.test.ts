import { describe, expect, test } from 'vitest'
import { type Heard, parse } from '../../../src/channels/zalo-bot/parse.ts'
import { readUpdate } from '../../../src/channels/zalo-bot/update.ts'
import { AN, saidInGroup, sent, typed } from './updates.ts'

/** What an update means. */
function hear(raw: object): Heard {
  const read = readUpdate(raw)
  if (read === null) throw new Error('no update')
  return parse(read)
}

const heard = (message: object) => ({
  kind: 'message',
  message: {
    id: expect.stringMatching(/^m\d{19}$/),
    from: { channel: 'zalo-bot', id: AN },
    ...message,
  },
})
const text = (words: string) => heard({ kind: 'text', text: words })
const nothing = { kind: 'nothing' }

test.each<[string, object, object]>([
  ['text', typed('khai sinh cần gì'), text('khai sinh cần gì')],
  ['text, wrapped', { ok: true, result: typed('khai sinh') }, text('khai sinh')],
  ['text of a keyboard that composes', typed('đa\u0306ng ky\u0301'), text('đăng ký')],
  ['text with what a database refuses', typed('a\u0000b\ud800c'), text('a b c')],
  ['text without the name of an event', { ...typed('hi'), event_name: undefined }, text('hi')],
  ['text of an event newer than this code', sent({ text: 'hi' }, 'message.new'), text('hi')],
  [
    'a photo with words',
    sent({ photo_url: 'https://a.vn/1.jpg', caption: 'giấy này?' }, 'message.image.received'),
    heard({ kind: 'photo', photo: 'https://a.vn/1.jpg', caption: 'giấy này?' }),
  ],
  [
    'a photo, as the documents have it',
    sent({ photo: 'https://a.vn/1.jpg', caption: ' ' }, 'message.image.received'),
    heard({ kind: 'photo', photo: 'https://a.vn/1.jpg' }),
  ],
  [
    'a photo of an event newer than this code',
    sent({ photo_url: 'https://a.vn/1.jpg' }, 'message.picture.received'),
    heard({ kind: 'photo', photo: 'https://a.vn/1.jpg' }),
  ],
  [
    'a choice',
    typed('#facet:khai-sinh:fee'),
    heard({ kind: 'choice', choice: 'facet:khai-sinh:fee' }),
  ],
  ['a choice with a gap after it', typed('#menu '), heard({ kind: 'choice', choice: 'menu' })],
  ['no choice: a number sign alone', typed('#'), text('#')],
  ['no choice: words', typed('#Khai sinh'), text('#Khai sinh')],
  ['no choice: too long', typed(`#${'a'.repeat(65)}`), text(`#${'a'.repeat(65)}`)],
  ['no choice: an id without the sign', typed('facet:fee'), text('facet:fee')],
])('hears %s', (_what, update, expected) => {
  expect(hear(update)).toEqual(expected)
})

test.each([
  ['photo', { photo_url: 'javascript:alert(1)' }, 'message.image.received'],
  ['photo', { photo_url: 7 }, 'message.image.received'],
  ['photo', {}, 'message.image.received'],
  ['sticker', { sticker: '0e07', url: 'https://a.vn/1' }, 'message.sticker.received'],
  ['voice', { voice_url: 'https://a.vn/1.aac' }, 'message.voice.received'],
  ['other', {}, 'message.unsupported.received'],
  ['other', { url: 'https://a.vn' }, 'message.link.received'],
])('says %s of %j, %s', (what, content, event) => {
  expect(hear(sent(content, event))).toEqual(heard({ kind: 'unreadable', what }))
})

describe('whom it answers', () => {
  const chat = (id: string, chat_type?: string) => ({ text: 'hi', chat: { id, chat_type } })
  test.each<[string, object, object]>([
    ['not a group', saidInGroup('@Bot khai sinh?'), nothing],
    ['not a chat of a kind newer than this code', sent(chat(AN, 'CHANNEL')), nothing],
    ['not a chat of no kind that is not the person', sent(chat('grp0')), nothing],
    ['a chat of no kind that is the person', sent(chat(AN)), text('hi')],
    ['not another bot', sent({ text: 'hi', from: { id: AN, is_bot: true } }), nothing],
  ])('%s', (_what, update, expected) => {
    expect(hear(update)).toEqual(expected)
  })
})

test.each<[string, object, string]>([
  [
    'a kind that it does not know',
    sent({ reaction: 'heart' }, 'message.reaction.received'),
    'content',
  ],
  ['an event without a message', { event_name: 'message.unsupported.received' }, 'update'],
  ['an empty event', { ok: true, result: {} }, 'update'],
])('finds %s strange', (_what, update, why) => {
  expect(hear(update)).toEqual({ kind: 'strange', why })
})

test.each([
  ['null', null],
  ['a list', [typed('hi')]],
  ['text', 'text'],
  ['a number for an id', sent({ chat: { id: 6, chat_type: 'PRIVATE' } })],
  ['an id with a gap', sent({ chat: { id: '6 7', chat_type: 'PRIVATE' } })],
  ['a result that is none', { ok: true, result: 7 }],
  ['text that is none', sent({ text: 7 })],
])('%s is no update', (_what, raw) => {
  expect(readUpdate(raw)).toBeNull()
})

describe('a message without an id, or with one that cannot be', () => {
  const idOf = (raw: object): string | undefined => {
    const parsed = hear(raw)
    return parsed.kind === 'message' ? parsed.message.id : undefined
  }
  const message = (message_id: unknown, words: string) => sent({ message_id, text: words })

  test.each([[undefined], [7], ['']])('%j: is known by what it holds', (id) => {
    expect(idOf(message(id, 'một'))).toMatch(/^hash-[0-9a-f]{32}$/)
    expect(idOf(message(id, 'một'))).toBe(idOf({ ok: true, result: message(id, 'một') }))
    expect(idOf(message(id, 'một'))).not.toBe(idOf(message(id, 'hai')))
  })
})
