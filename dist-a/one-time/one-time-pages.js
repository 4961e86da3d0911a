import { readFileSync } from 'node:fs';
import { Hono } from 'hono';
import { html } from 'hono/html';
import { dossierText } from "../conversation/dossier-text.js";
import { DOSSIER_DETAILS } from "../core/dossier-fields.js";
import { shell } from "./shell.js";
/** Two folders up is the package's root, from `src/` as from `dist/`. */
const STYLE = readFileSync(new URL('../../src/one-time/one-time.css', import.meta.url), 'utf8');
/**
 * `/r/<token>`: a page for one pair of eyes, once. Looking at the address asks first, for apps that fetch a
 * link to preview it must not use it up; the button does.
 */
export function oneTimePages({ records, source, world }) {
    async function shown(what, now) {
        switch (what.kind) {
            case 'dossier-page': {
                const dossier = await source.readDossier(what.code);
                const title = now.say('page-title');
                return dossier && { title, text: dossierText(dossier, DOSSIER_DETAILS, now) };
            }
            // Followed in a chat, not on a page.
            case 'follow':
                return null;
        }
    }
    function gone(c, now) {
        return shell(c, now, now.say('page-title'), html `<p>${now.say('page-gone')}</p>`, 404);
    }
    const app = new Hono();
    app.get('/r/one-time.css', (c) => c.body(STYLE, 200, { 'Content-Type': 'text/css; charset=utf-8' }));
    app.get('/r/:token', async (c) => {
        const now = world();
        const what = await records.oneTimeOf(c.req.param('token'), now.now);
        if (what === null || what.kind === 'follow')
            return gone(c, now);
        const form = html `<p>${now.say('page-ask')}</p>
<form method="post"><button>${now.say('page-open')}</button></form>`;
        return shell(c, now, now.say('page-title'), form, 200);
    });
    app.post('/r/:token', async (c) => {
        const now = world();
        const token = c.req.param('token');
        const what = await records.oneTimeOf(token, now.now);
        const found = what && (await shown(what, now));
        if (!found || (await records.spendOneTime(token, now.now)) === null)
            return gone(c, now);
        const body = html `<p class="told">${found.text}</p>
<p class="note">${now.say('page-once')}</p>`;
        return shell(c, now, found.title, body, 200);
    });
    return app;
}
