import { createHash } from 'node:crypto';
/** 128 bits: 32 digits of hex, or 22 of base64url. */
const LEAST_HEX = 32;
const LEAST_BASE64URL = 22;
const MOST = 128;
/** Whether a text can carry 128 random bits, in hex or base64url. */
export function isConversationSecret(text) {
    if (text.length > MOST || !/^[\w-]+$/.test(text))
        return false;
    return text.length >= (/^[0-9a-f]+$/i.test(text) ? LEAST_HEX : LEAST_BASE64URL);
}
/** Who a conversation's secret stands for. The secret cannot be found again from the address. */
export function addressOf(secret) {
    return { channel: 'web', id: createHash('sha256').update(secret).digest('hex') };
}
