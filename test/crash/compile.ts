import {
  copyFileSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join, resolve } from 'node:path'
import ts from 'typescript'
import { onTestFinished } from 'vitest'

/**
 * Makes JavaScript of files or folders of this repository, for a child process, and tells the folder
 * that holds it, laid out as here; other files stand beside as they are. Types are not checked. The folder
 * goes when the test ends.
 */
export function compile(paths: readonly string[]): string {
  const to = mkdtempSync(join(tmpdir(), 'mot-cua-js-'))
  onTestFinished(() => rmSync(to, { recursive: true, force: true }))
  writeFileSync(join(to, 'package.json'), '{ "type": "module" }')
  symlinkSync(resolve('node_modules'), join(to, 'node_modules'))
  for (const file of paths.flatMap(filesIn)) {
    const js = join(to, file.replace(/\.tsx?$/, '.js'))
    mkdirSync(dirname(js), { recursive: true })
    if (js === join(to, file)) copyFileSync(file, js)
    else writeFileSync(js, ts.transpile(readFileSync(file, 'utf8'), OPTIONS, file))
  }
  return to
}

const OPTIONS: ts.CompilerOptions = {
  module: ts.ModuleKind.ESNext,
  target: ts.ScriptTarget.ES2023,
  verbatimModuleSyntax: true,
  rewriteRelativeImportExtensions: true,
  jsx: ts.JsxEmit.ReactJSX,
  jsxImportSource: 'hono/jsx',
}

function filesIn(path: string): string[] {
  if (statSync(path).isFile()) return [path]
  return readdirSync(path, { recursive: true, encoding: 'utf8' })
    .map((name) => join(path, name))
    .filter((file) => statSync(file).isFile())
}
