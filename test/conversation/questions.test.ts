import { readFileSync } from 'node:fs'
import { beforeAll, describe, expect, test } from 'vitest'
import { loadContent } from '../../src/catalogue/load.ts'
import { loadDecision } from '../../src/catalogue/search/decision.ts'
import { createFind } from '../../src/catalogue/search/find.ts'
import { type AskedQuestion, type Played, play } from '../../src/commands/eval/play.ts'
import { report } from '../../src/commands/eval/report.ts'
import type { Surroundings } from '../../src/conversation/respond.ts'
import { fold } from '../../src/core/text.ts'
import { fixtureWorld } from '../support/world.ts'

let world: Surroundings
beforeAll(async () => {
  const { content } = await loadContent({ shipped: 'content' })
  const find = createFind(content, loadDecision('content/decision.yaml'))
  world = { ...(await fixtureWorld()), content, find }
})

type Bound = readonly [group: string, went: string, share: number]

/** `npm run eval -- test/questions/FILE.jsonl` prints the same figures; the floors lie a little below. */
describe.each<readonly [file: string, floors: readonly Bound[], ceilings: readonly Bound[]]>([
  [
    'citizens.jsonl',
    [
      ['in-catalogue', 'right', 0.91],
      ['in-catalogue', 'in-three', 0.96],
      ['elsewhere', 'right', 0.83],
      ['other-intent', 'right', 0.94],
    ],
    [
      ['in-catalogue', 'wrong', 0.02],
      ['unknown', 'wrong', 0.14],
    ],
  ],
  ['courtesies-and-questions-besides.jsonl', [['other-intent', 'right', 0.94]], []],
  [
    'third-look.jsonl',
    [
      ['in-catalogue', 'right', 0.91],
      ['in-catalogue', 'in-three', 0.96],
      ['other-intent', 'right', 0.97],
    ],
    [['in-catalogue', 'wrong', 0.02]],
  ],
])('%s', (file, floors, ceilings) => {
  let counts: Readonly<Record<string, Readonly<Record<string, number>>>>
  beforeAll(() => {
    counts = report(questionsOf(file).map(playIn), world.content).overall
  })

  test.each([...floors])('%s: %s at least %d', (group, went, least) => {
    expect(shareOf(counts[group], went)).toBeGreaterThanOrEqual(least)
  })

  test.each([...ceilings])('%s: %s at most %d', (group, went, most) => {
    expect(shareOf(counts[group], went)).toBeLessThanOrEqual(most)
  })
})

/** Danger, a denunciation, comments and a choice of whole lives come before any procedure, rightly. */
const BEFORE = ['emergency', 'denunciation', 'feedback', 'life-event', 'hand-over']

test('what the catalogue calls a thing is seldom taken for thanks, a dossier or a fault of a site', () => {
  const named = [...world.content.procedures.values(), ...world.content.elsewhere.values()]
    .flatMap(({ name, aliases }) => [name, ...aliases])
    .map((said, at) => (at % 2 === 0 ? said : fold(said)))
  const lost = named.filter((q) => {
    const { outcome } = playIn({ q, intent: 'procedure', codes: [], origin: 'name' })
    return !['answered', 'offered', 'elsewhere', 'declined', ...BEFORE].includes(outcome)
  })
  expect(lost.slice(0, lost.length > named.length * 0.01 ? undefined : 0)).toEqual([])
})

test.each([
  ['dạ có ạ', 'affirm'],
  ['da co a', 'affirm'],
  ['vâng ạ', 'affirm'],
  ['dạ không ạ', 'deny'],
  ['cô ơi', 'greeting'],
  ['co oi', 'greeting'],
  ['thôi tôi biết rồi, chào nhé', 'goodbye'],
  ['hồ sơ đang được xử lý ở đâu', 'dossier-status'],
  ['email liên hệ', 'contact'],
  ['quên mất số biên nhận', 'forgot-dossier-code'],
])('«%s» is heard among courtesies and in any order', (q, outcome) => {
  expect(playIn({ q, intent: 'x', codes: [], origin: 'x' }).outcome).toBe(outcome)
})

test.each(['mo hoi cho', 'dang ky gio can gi', 'phí bảo trì đường bộ'])(
  '«%s» is no courtesy',
  (q) => {
    const { outcome } = playIn({ q, intent: 'x', codes: [], origin: 'x' })
    expect(['answered', 'offered', 'elsewhere', 'declined', 'procedure-asked']).toContain(outcome)
  },
)

function questionsOf(file: string): readonly AskedQuestion[] {
  return readFileSync(`test/questions/${file}`, 'utf8')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as AskedQuestion)
}

function playIn(question: AskedQuestion): Played {
  return play(question, world)
}

function shareOf(group: Readonly<Record<string, number>> | undefined, went: string): number {
  return (group?.[went] ?? 0) / (group?.['n'] ?? 0)
}
