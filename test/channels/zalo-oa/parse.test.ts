import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { readEvent } from '../../../src/channels/zalo-oa/event.ts'
import { type Heard, parse } from '../../../src/channels/zalo-oa/parse.ts'
import { fixtures } from './fixtures.ts'

const OA = '388613280878808645'
const AN = '246845883529197922'

/** The OA that a fixture was sent to: they come from many. */
function oaOf({ oa_id, recipient, sender, event_name }: Record<string, never>): string {
  const own = String(event_name).startsWith('oa_') ? sender : recipient
  return oa_id ?? Object(own).id ?? OA
}

function hear(body: unknown, oaId = OA): Heard | null {
  const event = readEvent(body)
  return event === null ? null : parse(event, oaId, 'the-hash')
}

const message = (id: string, from: string, content: object) => ({
  kind: 'message',
  message: { id, from: { channel: 'zalo-oa', id: from }, ...content },
})
const unreadable = (id: string, what: string, from = AN) =>
  message(id, from, { kind: 'unreadable', what })
const photo = (id: string, content: object) => message(id, AN, { kind: 'photo', ...content })
const words = (id: string, text: string, from = AN) => message(id, from, { kind: 'text', text })
const NOTHING = { kind: 'nothing' }

/** Every fixture, and what it means. */
const EXPECTED: Record<string, unknown> = {
  add_user_to_tag: NOTHING,
  anonymous_send_text: NOTHING,
  follow: message('the-hash', '24684588352919792', { kind: 'start' }),
  follow_minimal: message('the-hash', 'u1', { kind: 'start' }),
  oa_send_text_by_staff: {
    kind: 'officer',
    address: { channel: 'zalo-oa', id: AN },
    id: 'staff0001',
  },
  oa_send_text_echo_api: NOTHING,
  oa_send_text_template_echo: NOTHING,
  probe_empty_body: null,
  probe_empty_object: null,
  retry_same_message: words('96d3cdf3af150460909', 'message'),
  unfollow: NOTHING,
  unknown_event: { kind: 'strange', why: 'event' },
  user_click_chatnow: message('the-hash', AN, { kind: 'start' }),
  user_reacted_message: NOTHING,
  user_received_message_oa: NOTHING,
  user_received_message_zns: NOTHING,
  user_seen_message_no_message: NOTHING,
  user_seen_message_sender_is_oa: NOTHING,
  user_send_audio: unreadable('abc005', 'voice'),
  user_send_business_card: unreadable('MID_BC', 'contact'),
  user_send_business_card_no_attachment: unreadable('MID_BC', 'contact', 'USER_1'),
  user_send_file: unreadable('abc009', 'file'),
  user_send_gif: unreadable('abc003', 'video'),
  user_send_group_text: NOTHING,
  user_send_image: photo('abc002', { photo: 'http://example.com/img.jpg' }),
  user_send_image_attachments_at_root: unreadable('abc002', 'photo'),
  user_send_image_with_text: photo('abc002b', {
    photo: 'http://example.com/cccd.jpg',
    caption: 'ảnh CCCD của tôi',
  }),
  user_send_link: unreadable('abc004', 'other'),
  user_send_location: unreadable('loc-1', 'location', 'sender-1'),
  user_send_sticker: unreadable('abc007', 'sticker'),
  user_send_text_a4b_real: words('cb31dff1c39642cc1b83', 'Chào A4B', '6142494823xxxxxxxx'),
  user_send_text_empty_sender: { kind: 'strange', why: 'citizen' },
  user_send_text_minimal: words('m1', 'hi', 'u1'),
  user_send_text_numeric_timestamp: words('n0001', 'xin chào'),
  user_send_text_official: words('96d3cdf3af150460909', 'message'),
  user_send_text_postback: words('MID_3', 'postback_eyJub2RlX2lkIjoibjEifQ==', 'USER_1'),
  user_send_text_quote: words('q0001', 'cái này cần giấy gì'),
  user_send_text_vietnamese_nfd: words('nfd0001', 'Thử tục cấp Căn cước 🙏'.normalize('NFC')),
  user_send_video: unreadable('abc006', 'video'),
  user_send_video_no_attachment: unreadable('MID_V2', 'video', 'USER_1'),
  user_submit_info_bare: NOTHING,
  user_submit_info_new: NOTHING,
  user_submit_info_old: NOTHING,
  user_withdraw: {
    kind: 'withdraw',
    address: { channel: 'zalo-oa', id: AN },
    id: 'the-hash',
  },
}

const collected = fixtures('oa-webhook')

describe.skipIf(collected === null)('the fixtures', () => {
  test('each has an expected outcome', () => {
    expect([...(collected ?? []).keys()].toSorted()).toEqual(Object.keys(EXPECTED).toSorted())
  })

  test.each([...(collected ?? [])])('%s', (name, { body }) => {
    expect(hear(body, oaOf(body ?? {}))).toEqual(EXPECTED[name])
  })
})

const said = (text: unknown, more: object = {}) => ({
  event_name: 'user_send_text',
  sender: { id: AN },
  recipient: { id: OA },
  message: { msg_id: 'm', text },
  ...more,
})

test.each([
  ['#facet:khai-sinh:fee', { kind: 'choice', choice: 'facet:khai-sinh:fee' }],
  [' #menu ', { kind: 'choice', choice: 'menu' }],
  ['menu', { kind: 'text', text: 'menu' }],
  ['#Khai sinh', { kind: 'text', text: '#Khai sinh' }],
  [`#${'a'.repeat(65)}`, { kind: 'text', text: `#${'a'.repeat(65)}` }],
  ['#', { kind: 'text', text: '#' }],
  ['khai\u0000 sinh\ud800', { kind: 'text', text: 'khai  sinh' }],
  ['   ', { kind: 'unreadable', what: 'other' }],
  [7, { kind: 'unreadable', what: 'other' }],
])('%j is heard as %j', (text, content) => {
  expect(hear(said(text))).toEqual(message('m', AN, content))
})

test('an event for another OA of the same app is not ours', () => {
  expect(hear(said('xin chào', { recipient: { id: '1' } }))).toEqual({
    kind: 'strange',
    why: 'other-oa',
  })
})

test('an id that came as a number is no id: it lost its last digits', () => {
  expect(hear(said('x', { sender: { id: Number(AN) } }))).toEqual({
    kind: 'strange',
    why: 'citizen',
  })
})

test('an id that would not fit in a call is none', () => {
  for (const id of ['', 'a/b', 'x'.repeat(65)]) {
    expect(hear(said('x', { sender: { id } }))).toEqual({ kind: 'strange', why: 'citizen' })
  }
})

test.each([null, [], 'x', 7, {}, { event_name: 7 }])('%j is no event', (body) => {
  expect(hear(body)).toBeNull()
})

test.each([
  { event_name: 'user_send_text', message: 'x', sender: 'y' },
  { event_name: 'toString', sender: { id: AN } },
  { event_name: 'user_withdraw' },
  { event_name: 'oa_send_text', sender: { id: OA, admin_id: '9' } },
])('odd %j does not throw', (body) => {
  expect(hear(body)).toMatchObject({ kind: 'strange' })
})

/** Events as they are, with anything at all in the place of anything. */
const anyEvent = fc.record(
  {
    event_name: fc.oneof(
      fc.constantFrom(...Object.keys(EXPECTED), 'user_send_text'),
      fc.jsonValue(),
    ),
    ...Object.fromEntries(
      ['app_id', 'oa_id', 'timestamp', 'user_id', 'sender', 'recipient', 'follower', 'message'].map(
        (name) => [
          name,
          fc.oneof(
            fc.record({ id: fc.jsonValue(), msg_id: fc.jsonValue(), text: fc.jsonValue() }),
            fc.jsonValue(),
          ),
        ],
      ),
    ),
  },
  { requiredKeys: [] },
)

test('whatever comes, nothing throws, and what is admitted is fit to keep', () => {
  fc.assert(
    fc.property(fc.oneof(anyEvent, fc.jsonValue()), (body) => {
      const heard = hear(body)
      if (heard?.kind !== 'message') return
      const kept = JSON.stringify(heard.message)
      expect(kept).not.toContain('\\u0000')
      expect(heard.message.from.id).toMatch(/^[\w-]{1,64}$/)
    }),
  )
})
