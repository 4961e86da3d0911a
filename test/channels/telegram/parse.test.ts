import { describe, expect, test } from 'vitest'
import { type Heard, parse } from '../../../src/channels/telegram/parse.ts'
import { readUpdate } from '../../../src/channels/telegram/update.ts'
import { AN, edited, membership, pressed, saidInGroup, sent, typed } from './updates.ts'

const self = { id: 123456, username: 'motcua_bot' }

/** What the update numbered 7 means. */
function hear(update: object): Heard {
  const read = readUpdate({ update_id: 7, ...update })
  if (read === null) throw new Error('no update')
  return parse(read, self)
}

const base = { id: '7', from: { channel: 'telegram', id: String(AN) }, appLanguage: 'vi' }
const heard = (message: object) => ({ kind: 'message', message: { ...base, ...message } })
const text = (words: string) => heard({ kind: 'text', text: words })

const PHOTO = [
  { file_id: 'small', width: 90, height: 60, file_size: 1200 },
  { file_id: 'large', width: 1280, height: 960, file_size: 200_000 },
  { file_id: 'middle', width: 320, height: 240 },
]

test.each<[string, object, object]>([
  ['text', typed('khai sinh cần gì'), text('khai sinh cần gì')],
  ['text of a keyboard that composes', typed('đa\u0306ng ky\u0301'), text('đăng ký')],
  ['text with what a database refuses', typed('a\u0000b\ud800c'), text('a b c')],
  ['an edit, as new words', edited('kết hôn'), text('kết hôn')],
  ['the words under a photo', sent({ photo: [{}], caption: 'giấy này?' }), text('giấy này?')],
  ['a photo by its largest size', sent({ photo: PHOTO }), heard({ kind: 'photo', photo: 'large' })],
  [
    'a photo without sizes that are too large',
    sent({ photo: [...PHOTO, { file_id: 'vast', width: 9000, height: 9000, file_size: 9e6 }] }),
    heard({ kind: 'photo', photo: 'large' }),
  ],
  [
    'a photo with words',
    sent({ photo: PHOTO, caption: 'giấy này?' }),
    heard({ kind: 'photo', photo: 'large', caption: 'giấy này?' }),
  ],
  [
    'an image that is sent as a file',
    sent({ document: { file_id: 'scan', mime_type: 'image/png' } }),
    heard({ kind: 'photo', photo: 'scan' }),
  ],
  [
    'the words under a photo that were mended, without reading it again',
    { edited_message: { chat: { id: AN, type: 'private' }, photo: PHOTO, caption: 'giấy này?' } },
    heard({ appLanguage: undefined, kind: 'text', text: 'giấy này?' }),
  ],
  [
    'a button',
    pressed('facet:khai-sinh:fee'),
    heard({ kind: 'choice', choice: 'facet:khai-sinh:fee' }),
  ],
  [
    'a button of a message that is gone',
    {
      callback_query: {
        id: 'q',
        from: { id: AN, language_code: 'vi' },
        data: 'menu',
        message: { chat: { id: AN, type: 'private' }, date: 0 },
      },
    },
    heard({ kind: 'choice', choice: 'menu' }),
  ],
  ['/start', typed('/start'), heard({ kind: 'start' })],
  ['a deep link', typed('/start p_khai-sinh'), heard({ kind: 'start', payload: 'p_khai-sinh' })],
  ['a payload that no link can hold', typed('/start khai sinh'), heard({ kind: 'start' })],
  ['/menu', typed('/menu'), text('menu')],
  ['/Help@motcua_bot', typed('/Help@motcua_bot'), text('trợ giúp')],
  ['/trogiup', typed('/trogiup'), text('trợ giúp')],
  ['/xoadulieu', typed('/xoadulieu'), text('xóa dữ liệu')],
  ['/dulieucuatoi', typed('/dulieucuatoi'), text('dữ liệu của tôi')],
  ['/language', typed('/language'), text('English')],
  ['/ngonngu', typed('/ngonngu now'), text('tiếng Việt')],
  ['a command that is not ours', typed('/constructor'), text('/constructor')],
])('hears %s', (_what, update, expected) => {
  expect(hear(update)).toEqual(expected)
})

test.each([
  ['sticker', 'sticker', {}],
  ['voice', 'voice', {}],
  ['audio', 'voice', {}],
  ['photo', 'photo', {}],
  ['photo', 'photo', { live_photo: {} }],
  ['video', 'video', {}],
  ['video_note', 'video', {}],
  ['animation', 'video', { document: {} }],
  ['document', 'file', {}],
  ['contact', 'contact', {}],
  ['location', 'location', {}],
  ['venue', 'location', { location: {} }],
  ['dice', 'other', {}],
  ['poll', 'other', {}],
])('says that a %s is a %s', (field, what, more) => {
  expect(hear(sent({ [field]: {}, ...more }))).toEqual(heard({ kind: 'unreadable', what }))
})

test('an album is one event, whatever its pictures are numbered', () => {
  const picture = sent({ photo: PHOTO, media_group_id: '137' })
  expect(hear(picture)).toEqual(heard({ id: 'album-137', kind: 'photo', photo: 'large' }))
})

describe('in a group', () => {
  const told = { kind: 'group', chat: -1001 }
  const nothing = { kind: 'nothing' }
  const replyTo = (id: number) => ({ reply_to_message: { message_id: 2, from: { id } } })

  test.each<[string, object, object]>([
    ['a mention', saidInGroup('@MotCua_bot khai sinh?'), told],
    ['a command', saidInGroup('/menu'), told],
    ['a command to the bot by name', saidInGroup('/menu@motcua_bot'), told],
    ['a reply to the bot', saidInGroup('thế à', replyTo(123456)), told],
    ['a command to another bot', saidInGroup('/menu@other_bot'), nothing],
    ['a mention of a longer name', saidInGroup('@motcua_bot2 ơi'), nothing],
    ['a reply to a neighbour', saidInGroup('thế à', replyTo(43)), nothing],
    ['talk', saidInGroup('họp lúc 7 giờ'), nothing],
    ['an edit', { edited_message: { chat: { id: -1001, type: 'group' }, text: '/menu' } }, nothing],
  ])('%s', (_what, update, expected) => {
    expect(hear(update)).toEqual(expected)
  })

  test('nothing is said before the bot knows its own name', () => {
    expect(parse({ update_id: 7, ...saidInGroup('/menu') }, null)).toEqual(nothing)
  })
})

test.each<[string, object, object]>([
  ['the citizen blocks the bot', membership('kicked'), { kind: 'blocked', address: base.from }],
  ['the citizen comes back', membership('member'), { kind: 'nothing' }],
  [
    'a live location moves',
    { edited_message: { chat: { id: AN, type: 'private' }, location: {} } },
    { kind: 'nothing' },
  ],
  [
    'another bot writes',
    { message: { chat: { id: AN, type: 'private' }, from: { id: 5, is_bot: true }, text: 'hi' } },
    { kind: 'nothing' },
  ],
  ['a choice outside the grammar', pressed('Khai Sinh'), { kind: 'strange', why: 'choice' }],
  ['a choice of more than 64 bytes', pressed('a'.repeat(65)), { kind: 'strange', why: 'choice' }],
  [
    'a press without a message',
    { callback_query: { id: 'q', from: { id: AN }, data: 'menu' } },
    { kind: 'strange', why: 'choice' },
  ],
  ['a note of Telegram', sent({ pinned_message: {} }), { kind: 'strange', why: 'content' }],
  ['a kind that was not asked for', { poll: { id: '1' } }, { kind: 'strange', why: 'update' }],
])('when %s', (_what, update, expected) => {
  expect(hear(update)).toEqual(expected)
})

test.each([
  [null],
  [[]],
  ['text'],
  [{}],
  [{ update_id: '7' }],
  [{ update_id: 7, message: { text: 'x' } }],
])('%j is no update', (raw) => {
  expect(readUpdate(raw)).toBeNull()
})
