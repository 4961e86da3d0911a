import fc from 'fast-check'
import { expect, test } from 'vitest'
import { render } from '../../../src/channels/web/render.ts'

test('nothing of a reply is lost or changed, and the lists are always there', () => {
  const choice = fc.record({ id: fc.string(), label: fc.string(), key: fc.string() })
  const link = fc.record({ url: fc.string(), label: fc.string() })
  const attachment = fc.record({
    kind: fc.constantFrom('image' as const, 'document' as const),
    url: fc.string(),
    name: fc.string(),
  })
  const reply = fc.record(
    { text: fc.string(), choices: fc.array(choice), links: fc.array(link), attachment },
    { requiredKeys: ['text'] },
  )
  fc.assert(
    fc.property(reply, (given) => {
      expect(render(given)).toEqual([{ choices: [], links: [], ...given }])
    }),
    { seed: 1 },
  )
})
