import { randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
/**
 * The secret that seals what is stored: the given one, else that of the data folder, made at the first
 * start and readable by its owner only. Who loses it loses what was sealed.
 */
export function readSecretKey(folder, given) {
    if (given !== undefined)
        return Buffer.from(given, 'utf8');
    const file = join(folder, 'secret.key');
    if (!existsSync(file)) {
        mkdirSync(folder, { recursive: true, mode: 0o700 });
        writeFileSync(file, `${randomBytes(32).toString('base64url')}\n`, { mode: 0o600, flag: 'wx' });
    }
    return Buffer.from(readFileSync(file, 'utf8').trim(), 'utf8');
}
