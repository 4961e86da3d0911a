import { mkdirSync, readdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { dirname, relative } from 'node:path'
import { build } from 'rolldown'

const SRC = `${import.meta.dirname}/src`
const DIST = `${import.meta.dirname}/dist`

/** Native, with files of their own, or seldom needed: read from `node_modules` when they are. */
const APART = [/libsql/, /^zxing/, /^@?better-auth/, /^pino/, /^typescript/, /^pg/]

/** In `dist/start.js` a module still finds the files beside its own place. */
const ownPlace = {
  name: 'own-place',
  transform(code, id) {
    if (!id.startsWith(SRC) || !code.includes('import.meta.')) return undefined
    const path = JSON.stringify(relative(SRC, id).replace(/\.tsx?$/, '.js'))
    const url = `new URL(${path}, import.meta.url)`
    return code
      .replaceAll('import.meta.url', `${url}.href`)
      .replaceAll('import.meta.dirname', `decodeURI(new URL('.', ${url}).pathname)`)
  },
}

/** Commands and child processes: a file for each of ours. */
const each = await build({
  input: readdirSync(SRC, { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.tsx?$/.test(name))
    .map((name) => `${SRC}/${name}`),
  platform: 'node',
  external: /^[^./]/,
  output: { preserveModules: true, preserveModulesRoot: SRC },
  write: false,
})
/** The service in one file, for reading 800 small ones took most of a start. */
const whole = await build({
  input: { start: `${SRC}/main.ts` },
  platform: 'node',
  external: APART,
  plugins: [ownPlace],
  output: { chunkFileNames: 'start-[name].js' },
  write: false,
})
for (const { fileName, code } of [...each.output, ...whole.output])
  keep(`${DIST}/${fileName}`, code)

/** What has not changed stays as it is: a service that runs may be about to read it. */
function keep(file, code) {
  try {
    if (readFileSync(file, 'utf8') === code) return
  } catch {
    mkdirSync(dirname(file), { recursive: true })
  }
  writeFileSync(`${file}.new`, code)
  renameSync(`${file}.new`, file)
}
