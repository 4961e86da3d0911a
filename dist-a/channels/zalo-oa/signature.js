import { createHash, timingSafeEqual } from 'node:crypto';
/**
 * Whether Zalo signed these bytes: a plain SHA-256 of app id, body, timestamp and key, one after the
 * other. The timestamp is that of the header or that of the body; sources differ, so either will do.
 */
export function isSigned(body, header, timestamps, { appId, secretKey }) {
    const [, hex] = /^\s*(?:mac\s*=)?\s*([0-9a-f]{64})\s*$/i.exec(header) ?? [];
    if (hex === undefined)
        return false;
    const told = Buffer.from(hex, 'hex');
    return timestamps
        .filter((timestamp) => timestamp !== undefined)
        .some((timestamp) => timingSafeEqual(told, createHash('sha256')
        .update(appId)
        .update(body)
        .update(timestamp)
        .update(secretKey)
        .digest()));
}
