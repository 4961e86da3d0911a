import { expect, test } from 'vitest'
import { loadContent } from '../../src/catalogue/load.ts'
import { saidIntents } from '../../src/conversation/said-intents.ts'
import { fold } from '../../src/core/text.ts'

const { content } = await loadContent({ shipped: 'content' })

/** `đâu để` and `đau đẻ` are the same letters to who types without diacritics. */
test('no name of a procedure is heard as danger, with diacritics or without', () => {
  const named = [...content.procedures.values()].flatMap(({ name, aliases, questions }) => [
    name,
    ...aliases,
    ...questions,
  ])
  const heard = named
    .flatMap((text) => [text, fold(text)])
    .filter((text) => {
      const said = saidIntents(text, content.words)
      return said.has('emergency') || said.has('accident')
    })
  expect(named.length).toBeGreaterThan(1000)
  expect(heard).toEqual([])
})
