import { loadContent } from '../../src/catalogue/load.ts'
import { loadDecision } from '../../src/catalogue/search/decision.ts'
import { createFind } from '../../src/catalogue/search/find.ts'
import type { Surroundings } from '../../src/conversation/respond.ts'
import { instantOf } from '../../src/core/local-time.ts'
import { NOTHING_LOOKED_UP } from '../../src/core/look-up.ts'
import { loadVoices } from '../../src/locale/say.ts'

/** Tuesday 24 November 2026, 09:00 in Vietnam. */
export const NOW = instantOf('2026-11-24', 9 * 60)

/** Read once a file: it takes a second, and nobody writes to it. */
let read: ReturnType<typeof readWorld> | undefined

async function readWorld(): Promise<Pick<Surroundings, 'voices' | 'content' | 'find'>> {
  const { content: fixture } = await loadContent({
    shipped: 'test/fixtures/content',
    // Linked procedures, which only conversations need.
    office: 'test/fixtures/content-more',
  })
  const { content: shipped } = await loadContent({ shipped: 'content' })
  const content = { ...fixture, words: shipped.words, learned: shipped.learned }
  return {
    voices: loadVoices('locales'),
    content,
    find: createFind(content, loadDecision('content/decision.yaml')),
  }
}

/**
 * A small fixed world: the wording and the way people speak are the shipped ones, the content is
 * fixture, so that no edit by staff breaks a test.
 */
export async function fixtureWorld(): Promise<Surroundings> {
  read ??= readWorld()
  return {
    now: NOW,
    admitted: NOW,
    ...(await read),
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
    publicUrl: 'http://127.0.0.1:8080',
  }
}
