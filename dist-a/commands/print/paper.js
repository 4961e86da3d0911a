import { html, raw } from 'hono/html';
import { renderSVG } from 'uqr';
/** A QR that prints at any size. */
export function qrSvg(text) {
    return renderSVG(text, { border: 3, ecc: 'M' });
}
/** A page to be printed, whole in itself. */
export async function paper(title, style, parts) {
    return String(await html `<!doctype html>
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
`);
}
export function picture(svg) {
    return html `<div class="qr">${raw(svg)}</div>`;
}
