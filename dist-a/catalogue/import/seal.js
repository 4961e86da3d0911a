import { createHash } from 'node:crypto';
/** Tells of a file that a command made whether somebody has written in it since. */
export function sealOf(text) {
    return createHash('sha256').update(text).digest('hex').slice(0, 16);
}
