import fc from 'fast-check'
import { expect, test } from 'vitest'
import { needsOf } from '../../src/conversation/dossier-needs.ts'
import { respond, worldFor } from '../../src/conversation/respond.ts'
import type { Address } from '../../src/core/message.ts'
import { newSession, type Session } from '../../src/core/session.ts'
import type { Waiting } from '../../src/core/store.ts'
import type { Claim } from '../../src/core/turn.ts'
import { fetchDossiers } from '../../src/dossiers/look-up.ts'
import { dossier } from '../contracts/store/dossiers.ts'
import { freshStore, recordingLog } from '../support/records.ts'
import { fixtureWorld, NOW } from '../support/world.ts'

const DOSSIERS = 100
const GUESSES = 10_000
const SEED = 20_261_124

const codeOf = (i: number): string => `H26.15.17-261101-${String(i).padStart(4, '0')}`

test(`${GUESSES} guesses from fresh conversations open no more than five draws a dossier explain`, async () => {
  console.info(`seed ${SEED}`)
  const four = fc.integer({ min: 0, max: 9999 }).map((n) => String(n).padStart(4, '0'))
  const [phones = [], guesses = []] =
    fc.sample(
      fc.tuple(
        fc.array(four, { minLength: DOSSIERS, maxLength: DOSSIERS }),
        fc.array(four, { minLength: GUESSES, maxLength: GUESSES }),
      ),
      { seed: SEED, numRuns: 1 },
    )[0] ?? []
  const world = await fixtureWorld()
  const store = await freshStore(NOW)
  await store
    .readyDossiers(
      phones.map((phone, i) => ({
        dossier: dossier({ code: codeOf(i) }),
        lookupCode: 'K7QX9P',
        phone,
      })),
    )
    .apply({ asOf: NOW, at: NOW, from: 'test', tell: false })
  const log = recordingLog()
  const facts = world.content.settings.dossiers.secondFacts

  const session = (from: Address, code: string): Session => ({
    ...newSession(from, 'vi'),
    noticed: world.content.settings.noticeVersion,
    place: { at: 'dossier-fact', codes: [code] },
  })

  /** A turn as the service takes it, against the records. */
  async function guess(waiting: Waiting, code: string): Promise<boolean> {
    const { message } = waiting
    const { from } = message
    const fresh = session(from, code)
    const refused: Claim[] = []
    for (let take = 0; take < 3; take += 1) {
      const needs = needsOf(message, fresh, worldFor(message, 'vi', world))
      if (needs === null) throw new Error('a guess needs a look-up')
      const lookedUp = await fetchDossiers(needs, from, NOW, {
        source: store,
        records: store,
        facts,
        log,
      })
      const turn = respond(message, fresh, { ...world, lookedUp, refused })
      const span = { at: NOW, until: NOW + 60_000 }
      const saving = await store.saveTurn(waiting, turn, { kind: 'parts', parts: [] }, span)
      if (saving.kind === 'saved') return turn.outcome.kind === 'dossier-shown'
      if (saving.kind === 'refused') refused.push(...saving.claims)
    }
    throw new Error('the guess was never taken')
  }

  let opened = 0
  let explained = 0
  // One guess at each dossier at a time, so that the records commit many together.
  for (let first = 0; first < GUESSES; first += DOSSIERS) {
    const round = guesses.slice(first, first + DOSSIERS)
    // The first five draws at a dossier may open it; none after them.
    if (first < 5 * DOSSIERS) explained += round.filter((typed, i) => typed === phones[i]).length
    await Promise.all(
      round.map((text, i) => {
        const from: Address = { channel: 'telegram', id: `stranger-${first + i}` }
        return store.admit({ id: `${i}`, from, kind: 'text', text }, NOW)
      }),
    )
    const waiting = await store.takeMessages({
      channels: ['telegram'],
      atMost: DOSSIERS,
      at: NOW,
      until: NOW + 60_000,
    })
    const taken = await Promise.all(
      waiting.map((each) => guess(each, codeOf(Number(each.message.id)))),
    )
    opened += taken.filter(Boolean).length
  }
  expect(opened).toBe(explained)
  const right = guesses.filter((typed, n) => phones[n % DOSSIERS] === typed).length
  console.info(`${right} guesses were right, ${opened} opened a dossier`)
}, 600_000)
