import { html } from 'hono/html'
import type { PosterFiles, PosterLink } from '../../core/collecting.ts'
import { paper, picture, qrSvg } from './paper.ts'

const STYLE = `
@page { size: A4; margin: 18mm; }
body { margin: 0; font: 18pt/1.5 system-ui, sans-serif; color: #1b2733; text-align: center; overflow-wrap: anywhere; }
h1 { font-size: 30pt; color: #0b4a6f; }
.ways { display: flex; justify-content: center; gap: 15mm; flex-wrap: wrap; }
.qr svg { width: 75mm; max-width: 100%; height: auto; }
.url { font-size: 11pt; overflow-wrap: anywhere; }
.note { font-size: 13pt; color: #46535f; }
`

export interface Poster {
  /** Part of the files' names. */
  readonly id: string
  readonly office: string
  readonly title: string
  readonly how: string
  readonly note: string
  readonly links: readonly PosterLink[]
}

/** An SVG a way in, and a page with all of them. */
export async function posterFiles({
  id,
  office,
  title,
  how,
  note,
  links,
}: Poster): Promise<PosterFiles> {
  const drawn = links.map((link) => ({ ...link, svg: qrSvg(link.url) }))
  const ways = drawn.map(
    ({ label, url, svg }) =>
      html`<div><p>${label}</p>${picture(svg)}<p class="url">${url}</p></div>`,
  )
  const page = await paper(title, STYLE, [
    html`<p>${office}</p>
<h1>${title}</h1>
<p>${how}</p>
<div class="ways">${ways}</div>
<p class="note">${note}</p>`,
  ])
  const pictures = new Map(drawn.map(({ name, svg }) => [`qr-${id}-${name}.svg`, svg] as const))
  return { pictures, page, pageName: `qr-${id}.html` }
}
