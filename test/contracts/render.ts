import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Attachment, Choice, Link, Reply } from '../../src/core/reply.ts'

const word = fc.oneof(
  fc.string({ unit: 'grapheme', minLength: 1, maxLength: 12 }),
  fc.constantFrom(
    'Giấy',
    'khai',
    'sinh',
    'Đăng',
    'ký',
    'thường',
    'trú',
    '🎉',
    '- ',
    'x'.repeat(50),
  ),
)

/** Text up to well past every limit, made of few words so that a failure shrinks quickly. */
const text = fc
  .tuple(
    fc.array(word, { minLength: 1, maxLength: 6 }),
    fc.constantFrom(' ', '\n', '\n\n'),
    fc.integer({ min: 1, max: 9000 }),
  )
  .map(([words, gap, length]) =>
    (words.join(' ') + gap).repeat(length).slice(0, length).toWellFormed(),
  )
  .filter((whole) => whole.trim() !== '')

const label = fc
  .array(word, { minLength: 1, maxLength: 8 })
  .map((words) => words.join(' ').trim())
  .filter((name) => name !== '')

/** Ids up to the 64 bytes that are allowed. */
const id = fc.stringMatching(/^[a-z]{1,8}(:[a-z0-9.-]{1,24}){0,2}$/)

const choice: fc.Arbitrary<Choice> = fc.record(
  { id, label, key: fc.stringMatching(/^([0-9]{1,2}|[a-z])$/) },
  { requiredKeys: ['id', 'label'] },
)

const url = fc.oneof(
  { weight: 3, arbitrary: fc.webUrl() },
  fc.constantFrom(
    'http://localhost:8080/r/abc',
    'https://[::1]/don.pdf',
    'https://phuxuyen.hanoi.gov.vn/bieu-mau/to-khai.pdf',
    'https://phuxuyen.hanoi.gov.vn/bieu-mau/to-khai.docx',
    'tel:02433854111',
  ),
)

const link: fc.Arbitrary<Link> = fc.record({ url, label })

const attachment: fc.Arbitrary<Attachment> = fc.record({
  kind: fc.constantFrom('image', 'document'),
  url,
  name: label,
})

/** Any reply that the conversation could make, and some that it should not. */
const reply: fc.Arbitrary<Reply> = fc.record(
  {
    text,
    choices: fc.oneof(
      { weight: 9, arbitrary: fc.array(choice, { maxLength: 12 }) },
      fc.array(choice, { minLength: 90, maxLength: 130 }),
    ),
    links: fc.array(link, { maxLength: 4 }),
    attachment,
  },
  { requiredKeys: ['text'] },
)

export interface ButtonSeen {
  readonly label: string
  /** The choice behind it, or the address. */
  readonly opens: string
}

/** How the contract looks at a channel's parts. */
export interface Rendering<Part> {
  readonly render: (reply: Reply) => readonly Part[]
  /** All that the citizen can read in a part, buttons apart. */
  readonly textOf: (part: Part) => string
  readonly buttonsOf: (part: Part) => readonly ButtonSeen[]
  /** The address of the file that a part sends. */
  readonly fileOf: (part: Part) => string | undefined
  /** What is over the platform's limits; empty when all is well. */
  readonly faultsOf: (part: Part) => readonly string[]
}

/** What every channel's rendering holds to, whatever the reply. A failure prints its seed. */
export function renderContract<Part>(name: string, channel: Rendering<Part>): void {
  /** Where a part ends is the channel's affair, so gaps do not count; nor does how letters are composed. */
  const squeeze = (shown: string): string => shown.replace(/\s+/g, '').normalize('NFD')

  const see = (of: Reply) => {
    const parts = channel.render(of)
    return {
      parts,
      text: squeeze(parts.map(channel.textOf).join('')),
      buttons: parts.flatMap(channel.buttonsOf),
      files: parts.map(channel.fileOf),
    }
  }

  const always = (holds: (of: Reply) => void): void => {
    fc.assert(
      fc.property(reply, (of) => {
        holds(of)
      }),
    )
  }

  describe(`render contract: ${name}`, () => {
    test('no part is over the limits, and none is empty', () => {
      always((of) => {
        const { parts } = see(of)
        expect(parts.length).toBeGreaterThan(0)
        expect(parts.flatMap(channel.faultsOf)).toEqual([])
      })
    })

    test('all of the text is there, in order', () => {
      always((of) => expect(see(of).text).toContain(squeeze(of.text)))
    })

    test('every choice can be picked: by a button, or by what is to be typed', () => {
      always((of) => {
        const { text: shown, buttons } = see(of)
        for (const { id: picked, label: named, key } of of.choices ?? []) {
          const toType = squeeze(key === undefined ? named : `${key}. ${named}`)
          const pressed = buttons.some(
            (button) => button.opens === picked && squeeze(button.label).includes(toType),
          )
          expect(pressed || shown.includes(toType), `${picked} cannot be picked`).toBe(true)
        }
      })
    })

    test('every link and file can be reached', () => {
      always((of) => {
        const { text: shown, buttons, files } = see(of)
        const addresses = [...(of.links ?? []), ...(of.attachment ? [of.attachment] : [])]
        for (const { url: address } of addresses) {
          const reached =
            buttons.some(({ opens }) => opens === address) ||
            files.includes(address) ||
            shown.includes(squeeze(address))
          expect(reached, `${address} cannot be reached`).toBe(true)
        }
      })
    })

    test('parts are plain JSON, and the same each time', () => {
      always((of) => {
        const parts = channel.render(of)
        expect(JSON.parse(JSON.stringify(parts))).toEqual(parts)
        expect(channel.render(of)).toEqual(parts)
      })
    })
  })
}
