import { html } from 'hono/html';
import { paper, picture, qrSvg } from "./paper.js";
const STYLE = `
@page { size: A4; margin: 18mm; }
body { margin: 0; font: 18pt/1.5 system-ui, sans-serif; color: #1b2733; text-align: center; }
h1 { font-size: 30pt; color: #0b4a6f; }
.ways { display: flex; justify-content: center; gap: 15mm; flex-wrap: wrap; }
.qr svg { width: 75mm; height: 75mm; }
.url { font-size: 11pt; overflow-wrap: anywhere; }
.note { font-size: 13pt; color: #46535f; }
`;
/** Files of a unit's poster: an SVG a way in, and a page with all of them. */
export async function posterFiles(unit, office, links, say) {
    const pictures = links.map((link) => ({ ...link, svg: qrSvg(link.url) }));
    const title = say('poster-title', { unit: unit.name });
    const ways = pictures.map(({ label, url, svg }) => html `<div><p>${label}</p>${picture(svg)}<p class="url">${url}</p></div>`);
    const page = await paper(title, STYLE, [
        html `<p>${office}</p>
<h1>${title}</h1>
<p>${say('poster-how')}</p>
<div class="ways">${ways}</div>
<p class="note">${say('poster-note')}</p>`,
    ]);
    return new Map([
        ...pictures.map(({ name, svg }) => [`qr-${unit.id}-${name}.svg`, svg]),
        [`qr-${unit.id}.html`, page],
    ]);
}
