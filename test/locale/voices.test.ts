import { readdirSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'

const read = (locale: string): string =>
  readdirSync(`locales/${locale}`)
    .map((file) => readFileSync(`locales/${locale}/${file}`, 'utf8'))
    .join('\n')
const idsOf = (source: string): string[] =>
  [...source.matchAll(/^([a-z][a-z0-9-]*) =/gm)].map(([, id = '']) => id)
const variablesOf = (source: string, id: string): string[] => {
  const message =
    source.match(new RegExp(`^${id} =([\\s\\S]*?)(?=^\\S|(?![\\s\\S]))`, 'm'))?.[1] ?? ''
  return [...new Set([...message.matchAll(/\$([a-z]+)/g)].map(([, name = '']) => name))].toSorted()
}

test('every message is said in both languages, of the same things', () => {
  const [vi, en] = [read('vi'), read('en')]
  expect(idsOf(en).toSorted()).toEqual(idsOf(vi).toSorted())
  for (const id of idsOf(vi)) expect([id, variablesOf(en, id)]).toEqual([id, variablesOf(vi, id)])
})

test('nobody is called bạn, and nothing is shouted', () => {
  const said = read('vi')
    .split('\n')
    .filter((line) => !line.startsWith('#'))
    .join('\n')
  expect(said).not.toMatch(/\bbạn\b|!/i)
})
