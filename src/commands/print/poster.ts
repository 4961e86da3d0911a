import { html } from 'hono/html'
import { paper, picture, qrSvg } from './paper.ts'

export interface PosterLink {
  /** `Trò chuyện trên web`; part of the file's name as `name`. */
  readonly label: string
  readonly name: string
  readonly url: string
}

const STYLE = `
@page { size: A4; margin: 18mm; }
body { margin: 0; font: 18pt/1.5 system-ui, sans-serif; color: #1b2733; text-align: center; }
h1 { font-size: 30pt; color: #0b4a6f; }
.ways { display: flex; justify-content: center; gap: 15mm; flex-wrap: wrap; }
.qr svg { width: 75mm; height: 75mm; }
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

/** Files of a poster: an SVG a way in, and a page with all of them. */
export async function posterFiles({
  id,
  office,
  title,
  how,
  note,
  links,
}: Poster): Promise<ReadonlyMap<string, string>> {
  const pictures = links.map((link) => ({ ...link, svg: qrSvg(link.url) }))
  const ways = pictures.map(
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
  return new Map([
    ...pictures.map(({ name, svg }) => [`qr-${id}-${name}.svg`, svg] as const),
    [`qr-${id}.html`, page],
  ])
}
