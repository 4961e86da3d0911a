import { html } from 'hono/html';
import { dayText } from "../../core/local-time.js";
import { paper, picture, qrSvg } from "./paper.js";
const STYLE = `
@page { size: A4; margin: 10mm; }
body { margin: 0; font: 11pt/1.35 system-ui, sans-serif; color: #1b2733;
  display: grid; grid-template-columns: 1fr 1fr; }
section { box-sizing: border-box; height: 69mm; padding: 5mm; border: 1px dashed #6b7885;
  display: grid; grid-template-columns: 1fr 32mm; column-gap: 4mm; break-inside: avoid; }
h2 { margin: 0; font-size: 13pt; color: #0b4a6f; grid-column: 1 / 3; }
p { margin: 0; }
.code { font: 700 14pt/1.6 monospace; grid-column: 1 / 3; }
.qr svg { width: 32mm; height: 32mm; }
`;
/** Eight slips to a page, each to be cut out and handed over. */
export async function slipsPage({ occasion, codes, office, publicUrl, until }, say) {
    const page = `${publicUrl}/r/phieu`;
    return await paper(say('slip-print-title'), STYLE, codes.map((code) => html `<section><h2>${say('slip-print-title')}</h2>
<div><p>${office}</p><p>${say(`slip-print-${occasion}`)}</p>
<p>${say('slip-print-how', { page, until: dayText(until) })}</p></div>
${picture(qrSvg(`${page}?ma=${code}`))}
<p class="code">${code}</p></section>`));
}
