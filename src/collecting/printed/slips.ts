import { setImmediate } from 'node:timers/promises'
import { html } from 'hono/html'
import type { PrintedPage } from '../../core/collecting.ts'
import type { LocalDay } from '../../core/local-time.ts'
import { dayText } from '../../core/local-time.ts'
import type { Say } from '../../core/ports.ts'
import type { Occasion } from '../../core/slips.ts'
import { paper, picture, qrSvg } from './paper.ts'

const STYLE = `
@page { size: A4; margin: 10mm; }
body { margin: 0; font: 11pt/1.35 system-ui, sans-serif; color: #1b2733; }
main { display: grid; grid-template-columns: 1fr 1fr; }
section { box-sizing: border-box; min-height: 69mm; padding: 5mm; border: 1px dashed #46535f;
  display: grid; grid-template-columns: 1fr 32mm; column-gap: 4mm; break-inside: avoid; }
h1 { margin: 0 0 2mm; font-size: 14pt; }
h2 { margin: 0; font-size: 13pt; color: #0b4a6f; grid-column: 1 / 3; }
p { margin: 0; overflow-wrap: anywhere; }
.code { font: 700 14pt/1.6 monospace; grid-column: 1 / 3; }
.to { grid-column: 1 / 3; font-size: 9pt; color: #46535f; }
.qr svg { width: 32mm; height: 32mm; }
@media screen and (max-width: 40rem) { main { grid-template-columns: minmax(0, 1fr); } }
`

/** Drawing a QR takes some 2 ms: citizens are answered between so many. */
const AT_ONCE = 8

export interface PrintedSlips {
  readonly occasion: Occasion
  readonly codes: readonly string[]
  /** The dossier that each goes to, where they are of dossiers. */
  readonly to?: readonly string[]
  readonly office: string
  readonly publicUrl: string
  readonly until: LocalDay
}

/** Eight slips to a page, each to be cut out and handed over. */
export async function slipsPage(
  { occasion, codes, to, office, publicUrl, until }: PrintedSlips,
  say: Say,
): Promise<PrintedPage> {
  const page = `${publicUrl}/r/phieu`
  const parts = [
    html`<div class="screen"><h1>${codes.length} phiếu để in</h1>
<p>In ngay (Ctrl+P), trên giấy A4. Mã chỉ có trên trang này, không lưu ở đâu khác: đóng trang là mất.</p></div>`,
  ]
  for (const [at, code] of codes.entries()) {
    if (at % AT_ONCE === AT_ONCE - 1) await setImmediate()
    parts.push(html`<section><h2>${say('slip-print-title')}</h2>
<div><p>${office}</p><p>${say(`slip-print-${occasion}`)}</p>
<p>${say('slip-print-how', { page, until: dayText(until) })}</p></div>
${picture(qrSvg(`${page}?ma=${code}`))}
<p class="code">${code}</p>
${to === undefined ? '' : html`<p class="to">Gửi kèm hồ sơ ${to[at] ?? ''}</p>`}</section>`)
  }
  return await paper(say('slip-print-title'), STYLE, parts)
}
