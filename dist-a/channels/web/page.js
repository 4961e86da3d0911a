import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { Hono } from 'hono';
import { compress } from 'hono/compress';
import { etag } from 'hono/etag';
import { LABELS } from "./labels.js";
/** Three folders up is the package's root, from `src/` as from `dist/`. */
const FOLDER = new URL('../../../src/channels/web/page/', import.meta.url);
/** `GET /`, its style and script, and `/widget.js`, which puts the page on another site. */
export function chatPage({ office, samples, zaloVerifier }) {
    const html = withSamples(withVerifier(read('chat.html'), zaloVerifier), samples);
    const css = asset('chat.css', 'text/css');
    const js = asset('chat.js', 'text/javascript');
    const widget = asset('widget.js', 'text/javascript');
    const app = new Hono();
    app.get('/', compress(), etag(), (c) => {
        const locale = c.req.query('lang') === 'en' ? 'en' : 'vi';
        c.header('Cache-Control', 'no-cache');
        return c.html(fill(html, { ...values(locale, office()), css: css.hash, js: js.hash }));
    });
    for (const { name, serve } of [css, js, widget])
        app.get(`/${name}`, compress(), etag(), serve);
    return app;
}
/** Where only samples can be looked up, the page says which. */
function withSamples(page, samples = []) {
    if (samples.length === 0)
        return page.replace('{{>samples}}\n', '');
    const items = samples
        .map(({ code, lookupCode }) => `<li>${escapeHtml(code)}: ${escapeHtml(lookupCode)}</li>`)
        .join('');
    const list = `<p>{{samplesHow}}</p><ul>${items}</ul>`;
    return page.replace('{{>samples}}', `<details class="samples"><summary>{{samples}}</summary>${list}</details>`);
}
/** Zalo looks for its code here or in a file of its own. */
function withVerifier(html, code) {
    if (code === undefined)
        return html;
    const meta = `<meta name="zalo-platform-site-verification" content="${code}">`;
    return html.replace('<meta charset="utf-8">', (charset) => `${charset}\n${meta}`);
}
function values(locale, office) {
    const labels = LABELS[locale];
    const vietnamese = locale === 'vi';
    const numbers = office.hotlines
        .slice(0, 2)
        .map(({ name, englishName, number }) => [vietnamese ? name : englishName, number].join(' '));
    const phone = office.phone.confirmed === null ? null : office.phone.value;
    return {
        ...labels,
        lang: locale,
        officeName: vietnamese ? office.name : office.englishName,
        hotlines: [...(phone === null ? [] : [phone]), ...numbers].join('; '),
        labels: JSON.stringify(labels),
    };
}
/** Puts values for `{{name}}`, escaped. Throws for a name without one: a fault of ours. */
function fill(template, values) {
    return template.replace(/\{\{(\w+)\}\}/g, (_, name) => {
        const value = values[name];
        if (value === undefined)
            throw new RangeError(`chat.html: no value for ${name}`);
        return escapeHtml(value);
    });
}
const ENTITIES = {
    '&': '&amp;',
    '<': '&lt;',
    '>': '&gt;',
    '"': '&quot;',
    "'": '&#39;',
};
function escapeHtml(text) {
    return text.replace(/[&<>"']/g, (char) => ENTITIES[char] ?? char);
}
/** A file that is kept for a year where it is asked for by its hash, and for an hour where not. */
function asset(name, type) {
    const text = read(name);
    const hash = createHash('sha256').update(text).digest('base64url').slice(0, 12);
    const serve = (c) => {
        const byHash = c.req.query('v') === hash;
        c.header('Cache-Control', byHash ? 'public, max-age=31536000, immutable' : 'public, max-age=3600');
        return c.body(text, 200, { 'Content-Type': `${type}; charset=utf-8` });
    };
    return { name, hash, serve };
}
function read(name) {
    return readFileSync(new URL(name, FOLDER), 'utf8');
}
