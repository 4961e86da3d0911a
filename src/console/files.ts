import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type { Context } from 'hono'
import { compress } from 'hono/compress'
import type { StaffRoute } from './desk.ts'

interface ServedFile {
  readonly path: string
  /** With the hash of what is in it, so that it may be kept for a year. */
  readonly href: string
  readonly type: string
  readonly text: string
}

/** Two folders up is the package's root, from `src/` as from `dist/`. */
const FOLDER = new URL('../../src/console/files/', import.meta.url)

/** The style, the icon and the scripts, all from this machine. */
export const FILES = {
  css: served('/staff/console.css', 'text/css', new URL('console.css', FOLDER)),
  icon: served('/staff/icon.svg', 'image/svg+xml', new URL('icon.svg', FOLDER)),
  gradeKeys: served('/staff/grade-keys.js', 'text/javascript', new URL('grade-keys.js', FOLDER)),
  keptText: served('/staff/kept-text.js', 'text/javascript', new URL('kept-text.js', FOLDER)),
  menu: served('/staff/menu.js', 'text/javascript', new URL('menu.js', FOLDER)),
  paperGrid: served('/staff/paper-grid.js', 'text/javascript', new URL('paper-grid.js', FOLDER)),
  counter: served('/staff/counter.js', 'text/javascript', new URL('counter.js', FOLDER)),
  print: served('/staff/print.js', 'text/javascript', new URL('print.js', FOLDER)),
  slip: served('/staff/slip.css', 'text/css', new URL('slip.css', FOLDER)),
  htmx: served(
    '/staff/htmx.js',
    'text/javascript',
    createRequire(import.meta.url).resolve('htmx.org/dist/htmx.min.js'),
  ),
} as const satisfies Record<string, ServedFile>

const squeeze = compress()

export const FILE_ROUTES: readonly StaffRoute[] = Object.values(FILES).map((file) => ({
  method: 'GET',
  path: file.path,
  needs: 'anyone',
  async handle(c) {
    await squeeze(c, async () => {
      c.res = send(c, file)
    })
    return c.res
  },
}))

function send(c: Context, { type, text }: ServedFile): Response {
  c.header('Cache-Control', 'public, max-age=31536000, immutable')
  return c.body(text, 200, { 'Content-Type': `${type}; charset=utf-8` })
}

function served(path: string, type: string, file: URL | string): ServedFile {
  const text = readFileSync(file, 'utf8')
  const hash = createHash('sha256').update(text).digest('base64url').slice(0, 12)
  return { path, href: `${path}?v=${hash}`, type, text }
}
