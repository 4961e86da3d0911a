import { html, raw } from 'hono/html'
import type { HtmlEscapedString } from 'hono/utils/html'
import { renderSVG } from 'uqr'

type Part = HtmlEscapedString | Promise<HtmlEscapedString>

/** A QR that prints at any size. */
export function qrSvg(text: string): string {
  return renderSVG(text, { border: 3, ecc: 'M' })
}

/** A page to be printed, whole in itself. */
export async function paper(title: string, style: string, parts: readonly Part[]): Promise<string> {
  return String(
    await html`<!doctype html>
<html lang="vi">
<head>
<meta charset="utf-8">
<title>${title}</title>
<style>${raw(style)}</style>
</head>
<body>
${parts}
</body>
</html>
`,
  )
}

export function picture(svg: string): Part {
  return html`<div class="qr">${raw(svg)}</div>`
}
