import { existsSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { CONTENT } from '../../../src/channels/telegram/parse.ts'
import { ALLOWED_UPDATES } from '../../../src/channels/telegram/update.ts'
import { METHODS } from './bot-api-rules.ts'
import * as updates from './updates.ts'

/** The Bot API in a form that machines read; not part of the repository. */
const FILE = new URL('../../../../shared/fixtures/telegram/api.json', import.meta.url)
const present = existsSync(FILE)
if (!present) console.warn(`Skipped: ${FILE.pathname} is not here.`)

interface Field {
  readonly name: string
  readonly types: readonly string[]
  readonly required?: boolean
}

interface Schema {
  readonly methods: Readonly<Record<string, { readonly fields: readonly Field[] }>>
  readonly types: Readonly<Record<string, { readonly fields?: readonly Field[] }>>
}

const api: Schema = present ? JSON.parse(readFileSync(FILE, 'utf8')) : { methods: {}, types: {} }

test.skipIf(!present).each(Object.entries(METHODS))(
  '%s is as the Bot API has it',
  (method, ours) => {
    const theirs = api.methods[method]?.fields ?? []
    const named = Object.keys(ours).map((name) => name.replace('?', ''))
    expect(theirs.map(({ name }) => name)).toEqual(expect.arrayContaining(named))
    const required = theirs.filter((field) => field.required).map(({ name }) => name)
    expect(Object.keys(ours)).toEqual(expect.arrayContaining(required))
  },
)

test.skipIf(!present)('what we ask for and look for exists', () => {
  const fieldsOf = (type: string) => api.types[type]?.fields?.map(({ name }) => name)
  expect(fieldsOf('Update')).toEqual(expect.arrayContaining([...ALLOWED_UPDATES]))
  expect(fieldsOf('Message')).toEqual(expect.arrayContaining(Object.keys(CONTENT)))
})

test.skipIf(!present).each(
  Object.entries({
    typed: updates.typed('khai sinh'),
    edited: updates.edited('khai sinh'),
    sent: updates.sent({ caption: 'đây', media_group_id: '1' }),
    saidInGroup: updates.saidInGroup('/menu'),
    pressed: updates.pressed('menu'),
  }),
)('the update %s of our tests could be a real one', (_name, update) => {
  expect(faultsOf({ update_id: 7, ...update }, 'Update')).toEqual([])
})

/** What is missing or unknown in a value, by the schema. */
function faultsOf(value: object, type: string): string[] {
  const fields = api.types[type]?.fields ?? []
  const missing = fields.filter(({ name, required }) => required && !(name in value))
  return [
    ...missing.map(({ name }) => `${type}.${name} is missing`),
    ...Object.entries(value).flatMap(([name, held]) => {
      const field = fields.find((known) => known.name === name)
      if (field === undefined) return [`${type}.${name} is unknown`]
      const [inner = ''] = field.types
      return api.types[inner]?.fields && typeof held === 'object' ? faultsOf(held, inner) : []
    }),
  ]
}
