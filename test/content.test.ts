import { readdirSync } from 'node:fs'
import { beforeAll, describe, expect, test } from 'vitest'
import { type LoadedContent, loadContent } from '../src/catalogue/load.ts'
import { render as renderTelegram } from '../src/channels/telegram/render.ts'
import { renderText } from '../src/channels/terminal/render.ts'
import { render as renderWeb } from '../src/channels/web/render.ts'
import { respond, type Surroundings } from '../src/conversation/respond.ts'
import { NOTHING_LOOKED_UP } from '../src/core/look-up.ts'
import type { Reply } from '../src/core/reply.ts'
import { newSession } from '../src/core/session.ts'
import { loadVoices } from '../src/locale/say.ts'
import { faultsOfCall } from './channels/telegram/bot-api-rules.ts'
import { NOW } from './support/world.ts'

/** What each channel holds against a reply; what its `render` must do is for its own contract. */
const CHANNELS: Record<string, (reply: Reply) => readonly unknown[]> = {
  telegram: (reply) =>
    renderTelegram(reply).flatMap(({ method, payload }) =>
      faultsOfCall(method, { chat_id: 42, ...payload }),
    ),
  web: (reply) => (renderWeb(reply).length > 0 ? [] : ['nothing']),
  terminal: (reply) => (renderText(reply) !== '' ? [] : ['nothing']),
}

let loaded: LoadedContent
let world: Surroundings

beforeAll(async () => {
  loaded = await loadContent({ shipped: 'content' })
  world = {
    now: NOW,
    admitted: NOW,
    voices: loadVoices('locales'),
    content: loaded.content,
    find: () => ({ kind: 'nothing', ranked: [] }),
    kept: {
      questions: 0,
      waiting: 0,
      since: null,
      unreachable: false,
      tester: false,
      surveys: [],
      freshSurvey: { run: 'r1', token: 't1' },
      handed: [],
      feedback: [],
      freshHandOver: 'K7M2',
    },
    standing: () => 'well',
    hasTemplate: false,
    lookedUp: NOTHING_LOOKED_UP,
    refused: [],
    sample: null,
    publicUrl: 'https://phuxuyen.hanoi.gov.vn',
  }
})

test('the shipped content has no fault', () => {
  expect(loaded.faults).toEqual([])
})

test.each([
  ['2.000950', 'hoa-giai-vien'],
  ['1.013163', 'bo-doi-sau-1975'],
  ['2.002757', 'tnxp-sau-1975'],
  ['1.014067', 'giay-cn-can-cuoc'],
  ['1.014068', 'giay-cn-can-cuoc'],
  ['1.010830', 'hai-cot-liet-si'],
])('%s is a variant that %s answers', (code, id) => {
  expect(loaded.content.procedures.get(id)?.formerCodes).toContain(code)
})

describe('what is said of every shipped procedure fits every channel', () => {
  const ids = readdirSync('content/procedures').map((name) => name.replace(/\.yaml$/, ''))
  test.each(ids)('%s', (id) => {
    const replies = repliesAbout(id)
    expect(replies.length).toBeGreaterThan(1)
    for (const [channel, faultsOf] of Object.entries(CHANNELS)) {
      for (const reply of replies)
        expect({ channel, faults: faultsOf(reply), reply }).toMatchObject({ faults: [] })
    }
  })
})

/** All replies that pressing buttons leads to, as long as the buttons are about the procedure. */
function repliesAbout(id: string): readonly Reply[] {
  const replies: Reply[] = []
  const pressed = new Set<string>()
  const left = [
    { choice: `procedure:${id}`, session: newSession({ channel: 'terminal', id: 'a' }, 'vi') },
  ]
  for (let next = left.pop(); next !== undefined; next = left.pop()) {
    const { choice, session } = next
    if (pressed.has(choice)) continue
    pressed.add(choice)
    const message = { kind: 'choice', id: choice, from: session.address, choice } as const
    const turn = respond(message, session, world)
    replies.push(...turn.replies)
    for (const reply of turn.replies) {
      for (const offered of reply.choices ?? []) {
        if (offered.id.split(':')[1] === id)
          left.push({ choice: offered.id, session: turn.session })
      }
    }
  }
  return replies
}

test('the instruments: three quick questions, sixteen in five factors, on one scale of five', () => {
  const { surveys } = loaded.content
  const [quick, full] = [surveys.get('quick'), surveys.get('service-2026')]
  expect([...surveys.keys()].toSorted()).toEqual(['quick', 'service-2026'])
  expect(quick?.criteria.map(({ key }) => key)).toEqual(['C1', 'D1', 'overall'])
  expect(full?.criteria).toHaveLength(16)
  expect(full?.factors.map(({ key }) => key)).toEqual(['A', 'B', 'C', 'D', 'E'])
  for (const { key } of full?.factors ?? []) {
    const asked = full?.criteria.filter(({ factor }) => factor === key).length ?? 0
    expect(asked, key).toBeGreaterThanOrEqual(3)
    expect(asked, key).toBeLessThanOrEqual(4)
  }
  for (const instrument of [quick, full]) {
    expect(instrument?.version).toMatch(/^\d{4}-\d+$/)
    expect(instrument?.scale.map(({ value, label }) => `${value} ${label}`)).toEqual([
      '1 Rất không hài lòng',
      '2 Không hài lòng',
      '3 Bình thường',
      '4 Hài lòng',
      '5 Rất hài lòng',
    ])
  }
})
