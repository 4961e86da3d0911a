import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import ts from 'typescript'
import { expect, test } from 'vitest'

/** Looked at one by one: a sign that stands in no other part parts each round from the next. */
const REVIEWED: readonly string[] = [
  String.raw`/^[\da-f.:]+(?:\s*,\s*[\da-f.:]+)*$/i`,
  String.raw`/^[\p{L}_][\p{L}\p{N}_-]*(?:\.[\p{L}\p{N}_-]+|\[\d+\])*$/u`,
  String.raw`/^[a-z0-9-]+(?:\.[a-z0-9-]+)+$/`,
  '/^[a-z0-9.-]+(?::[a-z0-9.-]+)*$/',
  String.raw`/^\d{1,2}(?:[\s,;.]+\d{1,2})*\.?$/`,
]

/** Every regular expression that stands in a file of `src`. */
function literalsOf(file: string): readonly string[] {
  const kind = file.endsWith('x') ? ts.ScriptKind.TSX : ts.ScriptKind.TS
  const source = ts.createSourceFile(
    file,
    readFileSync(file, 'utf8'),
    ts.ScriptTarget.Latest,
    false,
    kind,
  )
  const found: string[] = []
  const look = (node: ts.Node): void => {
    if (ts.isRegularExpressionLiteral(node)) found.push(node.text)
    node.forEachChild(look)
  }
  look(source)
  return found
}

/** An escape, a class, the begin or end of a group, or any other sign; then how often it may come. */
const TOKEN = /(\\.|\[(?:\\.|[^\]\\])*\]|\((?:\?[:=!]|\?<?[=!]|\?<\w+>)?|[^\\[])([*+]|\{\d+,\})?/gsu

/** Whether something without end is repeated without end, as in `(a+)+`. */
function nests(pattern: string): boolean {
  const open: boolean[] = []
  let endless = false
  for (const [, token = '', endlessly] of pattern.matchAll(TOKEN)) {
    if (token.startsWith('(')) {
      open.push(endless)
      endless = false
      continue
    }
    const inner = token === ')' ? endless : false
    if (token === ')') endless = (open.pop() ?? false) || endless
    if (endlessly === undefined) continue
    if (inner) return true
    endless = true
  }
  return false
}

const FILES = readdirSync('src', { recursive: true, encoding: 'utf8' })
  .filter((name) => /\.(?:tsx?|js)$/.test(name))
  .map((name) => join('src', name))

test('no regular expression repeats without end what repeats without end, but those looked at', () => {
  const all = FILES.flatMap(literalsOf)
  expect(all.length).toBeGreaterThan(100)
  expect(all.filter(nests).toSorted()).toEqual([...REVIEWED].toSorted())
})

test.each(['(a+)+$', '(?:x*y*)*', '([a-z]+)*\\d', '((a*)b){2,}', '(?<w>\\w+\\s?)*', '([)]+)+'])(
  '%s would be found',
  (pattern) => expect(nests(pattern)).toBe(true),
)

test.each(['a+b+', '(?:\\d{3})+', '(a+)?b*', '[(+]+\\)+', '(?=a+)b'])('%s would not', (pattern) =>
  expect(nests(pattern)).toBe(false),
)
