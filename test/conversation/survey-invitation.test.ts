import { expect, test } from 'vitest'
import { invitationAfter } from '../../src/conversation/survey-invitation.ts'
import type { World } from '../../src/conversation/turn.ts'
import { DOSSIER_STATES, type DossierState } from '../../src/core/dossier.ts'
import { isDrawn } from '../../src/core/draw.ts'
import type { DossierNews } from '../../src/core/notice.ts'
import { fixtureWorld } from '../support/world.ts'

const WORLD = fixtureWorld()

async function worldOf(over: { invitedPercent?: number; mourning?: boolean } = {}): Promise<World> {
  const around = await WORLD
  const { content } = around
  const { invitedPercent = 100, mourning = false } = over
  const ratings = { ...content.settings.ratings, invitedPercent }
  const birth = content.procedures.get('khai-sinh')
  if (birth === undefined) throw new Error('no procedure')
  const procedures = new Map([['khai-sinh', { ...birth, mourning }]])
  const settings = { ...content.settings, ratings }
  const say = around.voices.vi
  return {
    ...around,
    say,
    locale: 'vi',
    refused: [],
    caller: 'nobody',
    content: { ...content, settings, procedures },
  }
}

function news(state: DossierState, code = 'H26.15.17-261101-0010'): DossierNews {
  return {
    about: 'dossier-changed',
    code,
    state,
    what: ['state'],
    due: null,
    asOf: 0,
    procedureCode: '1.000001',
    holder: null,
  }
}

test('who is invited at which of the ten states: 3, 5, 8 and 10; at 9 only reminded to collect', async () => {
  const world = await worldOf()
  const invited = DOSSIER_STATES.flatMap((state, at) =>
    invitationAfter(news(state), 'telegram', 'free', world) === null ? [] : [at + 1],
  )
  expect(invited).toEqual([3, 5, 8, 10])
  const mourning = await worldOf({ mourning: true })
  for (const state of DOSSIER_STATES) {
    expect(invitationAfter(news(state), 'telegram', 'free', mourning)).toBeNull()
  }
})

test('at fewer than a hundred per cent only those that the printed seed draws', async () => {
  const world = await worldOf({ invitedPercent: 30 })
  const { drawSeed } = world.content.settings.ratings
  const codes = Array.from({ length: 300 }, (_, at) => `H26.15.17-261101-${1000 + at}`)
  const invited = codes.filter(
    (code) => invitationAfter(news('returned', code), 'telegram', 'free', world) !== null,
  )
  expect(invited).toEqual(codes.filter((code) => isDrawn(drawSeed, code, 30)))
  expect(invited.length).toBeGreaterThan(60)
  expect(invited.length).toBeLessThan(120)
})
