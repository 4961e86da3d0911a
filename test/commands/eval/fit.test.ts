import { copyFileSync, mkdtempSync, readFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { beforeAll, describe, expect, test } from 'vitest'
import { FEATURES, loadDecision } from '../../../src/catalogue/search/decision.ts'
import { fitDecision } from '../../../src/commands/eval/fit.ts'
import { curveText, writeDecision } from '../../../src/commands/eval/fit-report.ts'
import { type Example, fitWeights } from '../../../src/commands/eval/fit-weights.ts'
import type { AskedQuestion } from '../../../src/commands/eval/play.ts'
import { cheapest } from '../../../src/commands/eval/thresholds.ts'
import type { Content } from '../../../src/core/content.ts'
import { fixtureWorld } from '../../support/world.ts'

function candidate(named: number, leftWords: number): Example['candidates'][number] {
  const none = Object.fromEntries(FEATURES.map((name) => [name, 0]))
  return { ...none, procedure: 1, named, leftWords } as Example['candidates'][number]
}

describe('weights', () => {
  const examples: readonly Example[] = [
    { candidates: [candidate(1, 0), candidate(0.3, 1)], right: [true, false] },
    { candidates: [candidate(0.2, 1), candidate(0.9, 0.1)], right: [false, true] },
    { candidates: [candidate(0.2, 1), candidate(0.3, 0.8)], right: [false, false] },
  ]

  test('speak for what marks the right one, and against what marks the others', () => {
    const weights = fitWeights(examples)
    expect(weights.named).toBeGreaterThan(0.5)
    expect(weights.leftWords).toBeLessThan(-0.2)
    expect(weights.missing).toBeCloseTo(0, 5)
  })

  test('are the same each time', () => {
    expect(fitWeights(examples)).toEqual(fitWeights(examples))
  })
})

describe('thresholds', () => {
  const start = {
    answer: 0.5,
    rival: 0.8,
    near: 0.02,
    offer: 0.3,
    choice: 0.02,
    elsewhere: 0.3,
    topic: 0.3,
  }

  test('answer as much as can be within the borne share of wrong answers', () => {
    const chosen = cheapest(start, ({ answer }) => ({
      'in-catalogue n': 1000,
      'in-catalogue right': Math.round(1000 - 400 * answer),
      'in-catalogue offered': Math.round(400 * answer),
      'in-catalogue wrong': Math.round(100 * (0.8 - answer)),
      'unknown n': 100,
    }))
    // 0.40 is the lowest at which 40 of 1,000 are wrong.
    expect(chosen.answer).toBe(0.4)
  })

  test('what the catalogue has is offered even where as many others are offered for nothing', () => {
    const chosen = cheapest(start, ({ offer }) => ({
      'in-catalogue n': 1000,
      'in-catalogue declined': Math.round(40 * offer),
      'unknown n': 1000,
      'unknown offered': Math.round(40 * (1 - offer)),
    }))
    expect(chosen.offer).toBe(0.08)
  })

  test('what nobody here does counts as well', () => {
    const chosen = cheapest(start, ({ answer }) => ({
      'in-catalogue n': 1000,
      'in-catalogue offered': Math.round(400 * answer),
      'unknown n': 100,
      'unknown wrong': answer < 0.6 ? 9 : 8,
    }))
    expect(chosen.answer).toBe(0.6)
  })
})

describe('a fit on questions', () => {
  let content: Content
  beforeAll(async () => {
    content = (await fixtureWorld()).content
  })

  test('keeps the qualifiers, and shows the trade-off of the questions that it did not see', () => {
    const asked = (q: string, ...codes: readonly string[]): AskedQuestion => ({
      q,
      codes,
      intent: 'procedure',
      origin: 'test',
      mapped: true,
      selfContained: true,
    })
    const questions = [
      asked('đăng ký khai sinh', '1.000001'),
      asked('làm giấy khai sinh cho con', '1.000001'),
      asked('đăng ký kết hôn', '1.000003'),
      asked('khai tử cho bố', '1.000002'),
      asked('đăng ký tạm trú', '1.000004'),
      asked('nhập hộ khẩu', '1.000005'),
      asked('làm hộ chiếu', '1.000091'),
      asked('cấp phép tàu cá', '9.999999'),
      { ...asked('chào', '1.000001'), intent: 'greeting' },
      { ...asked('khai sinh', '1.000001'), mapped: false },
    ]
    const now = loadDecision('content/decision.yaml')
    const fitted = fitDecision(questions, content, now)
    expect(fitted.examples).toBe(8)
    expect(fitted.decision.qualifiers).toEqual(now.qualifiers)
    expect(fitted.curve.filter(({ isChosen }) => isChosen)).toHaveLength(1)
    for (const { counts } of fitted.curve) {
      expect(counts).toMatchObject({ 'in-catalogue n': 6, 'elsewhere n': 1, 'unknown n': 1 })
    }
    expect(curveText(fitted).match(/^> /gm)).toHaveLength(1)

    const file = join(mkdtempSync(join(tmpdir(), 'fit-')), 'decision.yaml')
    copyFileSync('content/decision.yaml', file)
    writeDecision(file, fitted)
    expect(loadDecision(file)).toEqual(fitted.decision)
    const comments = (path: string) => readFileSync(path, 'utf8').match(/#.*$/gm)
    expect(comments(file)).toEqual(comments('content/decision.yaml'))
  })
})
