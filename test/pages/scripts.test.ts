import ts from 'typescript'
import { expect, test } from 'vitest'

const SCRIPTS = [
  'src/channels/web/page/chat.js',
  'src/channels/web/page/widget.js',
  'src/console/files/counter.js',
  'src/console/files/kept-text.js',
  'src/console/files/menu.js',
  'src/console/files/print.js',
  'src/console/files/paper-grid.js',
  'src/one-time/tablet.js',
]

test('the scripts of the pages are right in their types, as JSDoc gives them', () => {
  const program = ts.createProgram(SCRIPTS, {
    allowJs: true,
    checkJs: true,
    noEmit: true,
    strict: true,
    noUncheckedIndexedAccess: true,
    allowImportingTsExtensions: true,
    module: ts.ModuleKind.ESNext,
    moduleResolution: ts.ModuleResolutionKind.Bundler,
    target: ts.ScriptTarget.ES2022,
    lib: ['lib.es2022.d.ts', 'lib.dom.d.ts', 'lib.dom.iterable.d.ts'],
    types: [],
    skipLibCheck: true,
  })
  // What the labels import is the service's own, and checked with it against a newer language.
  const faults = ts
    .getPreEmitDiagnostics(program)
    .filter(
      ({ file }) => file === undefined || SCRIPTS.some((name) => file.fileName.endsWith(name)),
    )
  expect(
    faults.map(({ messageText }) => ts.flattenDiagnosticMessageText(messageText, '\n')),
  ).toEqual([])
})
