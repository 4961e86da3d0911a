import { existsSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { loadContent } from '../../src/catalogue/load.ts'

const GIVEN = '../shared/facts/procedures.json'

/** The facts are no part of the repository: without them there is nothing to compare with. */
test.skipIf(!existsSync(GIVEN))(
  `every code of ${GIVEN} (skipped without it) is in the catalogue`,
  async () => {
    const { content } = await loadContent({ shipped: 'content' })
    const known = [...content.procedures.values()].flatMap(({ code, formerCodes }) => [
      code,
      ...formerCodes,
    ])
    const given = readFileSync(GIVEN, 'utf8').match(/(?<="code":\s*")\d\.\d{6}(?=")/g) ?? []
    expect(given.length).toBeGreaterThanOrEqual(80)
    expect(given.filter((code) => !known.includes(code))).toEqual([])
    expect(content.procedures.size).toBeGreaterThanOrEqual(150)
    expect(content.elsewhere.size).toBeGreaterThanOrEqual(300)
  },
)
