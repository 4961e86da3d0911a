import { createHash, timingSafeEqual } from 'node:crypto';
/** In constant time, whatever the lengths. */
export function isSameSecret(told, secret) {
    const digest = (text) => createHash('sha256').update(text).digest();
    return timingSafeEqual(digest(told), digest(secret));
}
