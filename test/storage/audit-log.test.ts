import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'

/** Statements that change or remove rows, of this table or of one that the code names at run time. */
const CHANGES =
  /(?:updateTable|deleteFrom)\(\s*'audit_log'|(?:update|delete from)\s+audit_log|'audit_log'\s*,\s*'seq'/

test('no query of ours changes or removes a line of the audit log', () => {
  const sources = readdirSync('src/storage', { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.ts'))
    .map((name) => [name, readFileSync(join('src/storage', name), 'utf8')] as const)
  expect(sources.filter(([, text]) => text.includes('audit_log')).length).toBeGreaterThan(1)
  expect(sources.filter(([, text]) => CHANGES.test(text)).map(([name]) => name)).toEqual([])
})
