import { beforeAll, describe, expect, test } from 'vitest'
import { loadContent } from '../../../src/catalogue/load.ts'
import { loadDecision } from '../../../src/catalogue/search/decision.ts'
import { createFind } from '../../../src/catalogue/search/find.ts'
import type { Content } from '../../../src/core/content.ts'
import type { Find } from '../../../src/core/finding.ts'
import { fold } from '../../../src/core/text.ts'
import { EVERYDAY, type Everyday, NOBODYS, OTHER_OFFICES } from './everyday.ts'

let content: Content
let find: Find
beforeAll(async () => {
  content = (await loadContent({ shipped: 'content' })).content
  find = createFind(content, loadDecision('content/decision.yaml'))
})

/** The ids that a citizen would be shown, and whether at once. */
function shown(text: string): { readonly ids: readonly string[]; readonly atOnce: boolean } {
  const found = find(text)
  if (found.kind === 'answer') return { ids: [found.procedure], atOnce: true }
  if (found.kind === 'offer') return { ids: found.procedures, atOnce: false }
  if (found.kind === 'elsewhere') return { ids: [found.elsewhere], atOnce: false }
  const topic = found.kind === 'topic' ? content.topics.get(found.topic) : undefined
  return { ids: topic?.choices.map(({ procedure }) => procedure) ?? [], atOnce: false }
}

function missed(rows: readonly Everyday[], typed: (text: string) => string): readonly string[] {
  return rows
    .filter(([text, ...right]) => !shown(typed(text)).ids.some((id) => right.includes(id)))
    .map(([text]) => typed(text))
}

const AS_SAID = (text: string): string => text

/** Shares, not single rows: staff may word a procedure anew without breaking a test. */
describe.each([
  ['as said', AS_SAID, 0.96, 0.92],
  ['without diacritics', fold, 0.93, 0.87],
])('everyday sentences %s', (_how, typed, found, atOnce) => {
  test('reach their procedure', () => {
    const most = Math.floor((1 - found) * EVERYDAY.length)
    const misses = missed(EVERYDAY, typed)
    expect(misses.slice(0, misses.length > most ? undefined : 0)).toEqual([])
  })

  test('mostly at once', () => {
    const answered = EVERYDAY.filter(([text, ...right]) => {
      const { ids, atOnce: now } = shown(typed(text))
      return now && ids.some((id) => right.includes(id))
    })
    expect(answered.length / EVERYDAY.length).toBeGreaterThan(atOnce)
  })

  test('what other offices do is sent there', () => {
    expect(missed(OTHER_OFFICES, typed).length).toBeLessThanOrEqual(1)
  })

  test.each(NOBODYS)('no procedure is shown for «%s»', (text) => {
    expect(find(typed(text)).kind).not.toBe('answer')
  })
})
