import { createHash } from 'node:crypto'
import { html, raw } from 'hono/html'
import type { HtmlEscapedString } from 'hono/utils/html'
import { renderSVG } from 'uqr'
import type { PrintedPage } from '../../core/collecting.ts'

type Part = HtmlEscapedString | Promise<HtmlEscapedString>

/** A QR that prints at any size. */
export function qrSvg(text: string): string {
  return renderSVG(text, { border: 3, ecc: 'M' })
}

/** Shown on the screen only, above what is printed. */
const ON_SCREEN = `
@media print { .screen { display: none } }
.screen { grid-column: 1 / -1; padding: 4mm; background: #fffbe9; border: 1px solid #6b7885; }
`

export async function paper(
  title: string,
  style: string,
  parts: readonly Part[],
): Promise<PrintedPage> {
  const styles = `${style}${ON_SCREEN}`
  const hash = createHash('sha256').update(styles).digest('base64')
  const page = await html`<!doctype html>
<html lang="vi">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title}</title>
<style>${raw(styles)}</style>
</head>
<body>
<main>
${parts}
</main>
</body>
</html>
`
  return {
    html: String(page),
    policy: `default-src 'none'; style-src 'sha256-${hash}'; base-uri 'none'; frame-ancestors 'none'`,
  }
}

export function picture(svg: string): Part {
  return html`<div class="qr">${raw(svg)}</div>`
}
