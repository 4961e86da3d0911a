import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { type Context, Hono } from 'hono'
import { compress } from 'hono/compress'
import { etag } from 'hono/etag'
import type { Office } from '../../core/office.ts'
import type { Locale } from '../../core/session.ts'
import { LABELS } from './labels.ts'

export interface ChatPage {
  /** As it stands now: content may be reloaded while the service runs. */
  office(): Office
  /** Made-up dossiers to try look-up with, where there are no others. */
  readonly samples?: readonly { readonly code: string; readonly lookupCode: string }[]
  /** The code by which Zalo knows the domain; of `[\w-]`. */
  readonly zaloVerifier?: string | undefined
}

/** Three folders up is the package's root, from `src/` as from `dist/`. */
const FOLDER = new URL('../../../src/channels/web/page/', import.meta.url)

/** `GET /`, its style and script, and `/widget.js`, which puts the page on another site. */
export function chatPage({ office, samples, zaloVerifier }: ChatPage): Hono {
  const html = withSamples(withVerifier(read('chat.html'), zaloVerifier), samples)
  const css = asset('chat.css', 'text/css')
  const js = asset('chat.js', 'text/javascript')
  const widget = asset('widget.js', 'text/javascript')

  const app = new Hono()
  app.get('/', compress(), etag(), (c) => {
    const locale: Locale = c.req.query('lang') === 'en' ? 'en' : 'vi'
    c.header('Cache-Control', 'no-cache')
    return c.html(fill(html, { ...values(locale, office()), css: css.hash, js: js.hash }))
  })
  for (const { name, serve } of [css, js, widget]) app.get(`/${name}`, compress(), etag(), serve)
  return app
}

/** Where only samples can be looked up, the page says which. */
function withSamples(page: string, samples: ChatPage['samples'] = []): string {
  if (samples.length === 0) return page.replace('{{>samples}}\n', '')
  const items = samples
    .map(({ code, lookupCode }) => `<li>${escapeHtml(code)}: ${escapeHtml(lookupCode)}</li>`)
    .join('')
  const list = `<p>{{samplesHow}}</p><ul>${items}</ul>`
  return page.replace(
    '{{>samples}}',
    `<details class="samples"><summary>{{samples}}</summary>${list}</details>`,
  )
}

/** Zalo looks for its code here or in a file of its own. */
function withVerifier(html: string, code: string | undefined): string {
  if (code === undefined) return html
  const meta = `<meta name="zalo-platform-site-verification" content="${code}">`
  return html.replace('<meta charset="utf-8">', (charset) => `${charset}\n${meta}`)
}

function values(locale: Locale, office: Office): Record<string, string> {
  const labels = LABELS[locale]
  const vietnamese = locale === 'vi'
  const numbers = office.hotlines
    .slice(0, 2)
    .map(({ name, englishName, number }) => [vietnamese ? name : englishName, number].join(' '))
  const phone = office.phone.confirmed === null ? null : office.phone.value
  return {
    ...labels,
    lang: locale,
    officeName: vietnamese ? office.name : office.englishName,
    hotlines: [...(phone === null ? [] : [phone]), ...numbers].join('; '),
    labels: JSON.stringify(labels),
  }
}

/** Puts values for `{{name}}`, escaped. Throws for a name without one: a fault of ours. */
function fill(template: string, values: Readonly<Record<string, string>>): string {
  return template.replace(/\{\{(\w+)\}\}/g, (_, name: string) => {
    const value = values[name]
    if (value === undefined) throw new RangeError(`chat.html: no value for ${name}`)
    return escapeHtml(value)
  })
}

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
}

function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/g, (char) => ENTITIES[char] ?? char)
}

interface Asset {
  readonly name: string
  readonly hash: string
  serve(c: Context): Response
}

/** A file that is kept for a year where it is asked for by its hash, and for an hour where not. */
function asset(name: string, type: string): Asset {
  const text = read(name)
  const hash = createHash('sha256').update(text).digest('base64url').slice(0, 12)
  const serve = (c: Context): Response => {
    const byHash = c.req.query('v') === hash
    c.header(
      'Cache-Control',
      byHash ? 'public, max-age=31536000, immutable' : 'public, max-age=3600',
    )
    return c.body(text, 200, { 'Content-Type': `${type}; charset=utf-8` })
  }
  return { name, hash, serve }
}

function read(name: string): string {
  return readFileSync(new URL(name, FOLDER), 'utf8')
}
