import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { OperatorError } from "../core/errors.js";
import { loadVoices } from "../locale/say.js";
import { atDesk, unitNamed } from "./office-desk.js";
import { posterFiles } from "./print/poster.js";
/**
 * `npm run qr -- --unit ID [--telegram BOT] [--out FOLDER]`: the poster of a unit, as SVG and as a page to
 * print. What is answered to it is of no dossier and in no main figure.
 */
await atDesk(async ({ content, publicUrl }) => {
    const { values } = parseArgs({
        options: {
            unit: { type: 'string' },
            telegram: { type: 'string' },
            out: { type: 'string', default: 'qr' },
        },
    });
    if (values.unit === undefined) {
        throw new OperatorError('Cần tên đơn vị: npm run qr -- --unit trung-tam');
    }
    const unit = unitNamed(values.unit, content);
    const payload = `u_${unit.id}`;
    const bot = values.telegram?.replace(/^@/, '');
    const links = [
        { label: 'Trên web', name: 'web', url: `${publicUrl()}/?start=${payload}` },
        ...(bot === undefined
            ? []
            : [{ label: 'Telegram', name: 'telegram', url: `https://t.me/${bot}?start=${payload}` }]),
    ];
    const files = await posterFiles(unit, content.office.name, links, loadVoices('locales').vi);
    mkdirSync(values.out, { recursive: true });
    for (const [name, body] of files) {
        writeFileSync(join(values.out, name), body);
        console.log(join(values.out, name));
    }
});
