import { html } from 'hono/html';
const POLICY = [
    "default-src 'none'",
    "style-src 'self'",
    "form-action 'self'",
    "frame-ancestors 'none'",
    "base-uri 'none'",
].join('; ');
/** A page for one pair of eyes: nobody keeps, frames or finds it, and it works without script. */
export function shell(c, now, title, body, status) {
    const { name, englishName } = now.content.office;
    const office = now.locale === 'en' ? englishName : name;
    c.header('Content-Security-Policy', POLICY);
    c.header('Cache-Control', 'no-store');
    c.header('X-Robots-Tag', 'noindex');
    return c.html(html `<!doctype html>
<html lang="${now.locale}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title} – ${office}</title>
<link rel="stylesheet" href="/r/one-time.css">
</head>
<body>
<main>
<h1>${office}</h1>
${body}
</main>
</body>
</html>`, status);
}
