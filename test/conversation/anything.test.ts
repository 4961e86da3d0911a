import fc from 'fast-check'
import { beforeAll, expect, test } from 'vitest'
import { respond, type Surroundings } from '../../src/conversation/respond.ts'
import type { Message } from '../../src/core/message.ts'
import { newSession } from '../../src/core/session.ts'
import { clean } from '../../src/core/text.ts'
import { fixtureWorld } from '../support/world.ts'

let world: Surroundings
beforeAll(async () => {
  world = await fixtureWorld()
})

const FROM = { channel: 'web', id: 'citizen' } as const

/** Words that lead somewhere, put beside what leads nowhere. */
const LEADING = [
  'khai sinh', 'lệ phí bao nhiêu', 'H26.99.99-260601-0004', 'không phải', 'cái thứ hai', 'gặp cán bộ',
  'dữ liệu của tôi', 'xóa dữ liệu', 'chấm điểm', '5', 'có', 'và', ',', '1.001193', 'xin chào', 'menu',
] // biome-ignore format: a list of words
const anyText = fc
  .array(fc.oneof(fc.constantFrom(...LEADING), fc.string({ unit: 'binary', maxLength: 40 })), {
    maxLength: 12,
  })
  .map((parts) => clean(parts.join(' ')).slice(0, 10_000))

const NAMES = [
  'menu', 'procedure', 'facet', 'more', 'all', 'related', 'case', 'papers', 'have', 'field', 'life',
  'look-up', 'tell', 'rate', 'score', 'unit', 'useful', 'keep', 'officer', 'delete', 'language', 'village',
] // biome-ignore format: a list of words
const anyChoice = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 64 }),
  fc
    .tuple(
      fc.constantFrom(...NAMES),
      fc.array(
        fc.oneof(
          fc.constantFrom('khai-sinh', 'documents', 'vi', 'yes', '1'),
          fc.string({ maxLength: 20 }),
        ),
        { maxLength: 4 },
      ),
    )
    .map(([name, args]) => [name, ...args].join(':')),
)

const anyMessage: fc.Arbitrary<Message> = fc.oneof(
  anyText.map((text) => ({ id: 'm', from: FROM, kind: 'text', text }) as const),
  anyChoice.map((choice) => ({ id: 'm', from: FROM, kind: 'choice', choice }) as const),
)

test('whatever is written and pressed, in whatever order, is answered within bounds', () => {
  fc.assert(
    fc.property(fc.array(anyMessage, { minLength: 1, maxLength: 8 }), (messages) => {
      let session = newSession(FROM, 'vi')
      for (const message of messages) {
        const turn = respond(message, session, world)
        session = turn.session
        for (const { text, choices = [] } of turn.replies) {
          expect(text.trim()).not.toBe('')
          expect(text.isWellFormed()).toBe(true)
          expect(choices.length).toBeLessThanOrEqual(12)
        }
        expect(turn.replies.length).toBeLessThanOrEqual(8)
        expect(JSON.stringify(session).length).toBeLessThan(20_000)
      }
    }),
  )
})

test.each([
  ['one letter', 'a'],
  ['spaces', ' '],
  ['line breaks', '\n'],
  ['commas', ','],
  ['openings', '('],
  ['digits', '1'],
  ['dashes of a code', 'H26-'],
  ['tones alone', '\u0301'],
  ['a word and a break', 'va\n'],
  ['Telex keys', 'dd'],
])('ten thousand characters of %s are read to the end', (_, piece) => {
  const text = clean(piece.repeat(10_000 / piece.length))
  const { replies } = respond(
    { id: 'm', from: FROM, kind: 'text', text },
    newSession(FROM, 'vi'),
    world,
  )
  expect(replies.length).toBeGreaterThan(0)
})
