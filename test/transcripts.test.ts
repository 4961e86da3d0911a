import { readdirSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { expect, test } from 'vitest'
import { play } from './support/transcript.ts'
import { fixtureWorld } from './support/world.ts'

const FOLDER = 'test/transcripts'
const world = await fixtureWorld()

/** `vitest -u` rewrites the service's lines; the citizen's lines are the test's input. */
test.each(readdirSync(FOLDER))('%s', async (name) => {
  const played = await play(await readFile(`${FOLDER}/${name}`, 'utf8'), world)
  await expect(played).toMatchFileSnapshot(`./transcripts/${name}`)
})
