import type { Context } from 'hono'
import { html, raw } from 'hono/html'
import type { World } from '../conversation/turn.ts'

const POLICY = [
  "default-src 'none'",
  "style-src 'self'",
  "form-action 'self'",
  "frame-ancestors 'none'",
  "base-uri 'none'",
].join('; ')

/**
 * A page for one pair of eyes: nobody keeps, frames or finds it, and it works without script. `script` is
 * the address of one of ours that it may have besides.
 */
export function shell(
  c: Context,
  now: World,
  title: string,
  body: unknown,
  status: 200 | 404 | 422,
  script: string | null = null,
): Response | Promise<Response> {
  const { name, englishName } = now.content.office
  const office = now.locale === 'en' ? englishName : name
  c.header('Content-Security-Policy', script === null ? POLICY : `${POLICY}; script-src 'self'`)
  c.header('Cache-Control', 'no-store')
  c.header('X-Robots-Tag', 'noindex')
  return c.html(
    html`<!doctype html>
<html lang="${now.locale}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title} – ${office}</title>
<link rel="stylesheet" href="/r/one-time.css">
${script === null ? '' : raw(`<script src="${script}" defer></script>`)}
</head>
<body>
<main>
<h1>${office}</h1>
${body}
</main>
</body>
</html>`,
    status,
  )
}
