import { createCipheriv, createDecipheriv, createHmac, hkdfSync, randomBytes } from 'node:crypto';
import { OperatorError } from "../core/errors.js";
/** Least length of `SECRET_KEY`, in bytes. */
export const MIN_SECRET_BYTES = 32;
const NONCE_BYTES = 12;
const TAG_BYTES = 16;
/** AES-256-GCM and HMAC-SHA-256, each under a key of its own that is derived from the secret. */
export function createSeal(secret) {
    if (secret.length < MIN_SECRET_BYTES) {
        throw new OperatorError(`SECRET_KEY phải dài ít nhất ${MIN_SECRET_BYTES} byte.`);
    }
    const sealing = keyFor(secret, 'mot-cua/seal/1');
    const hashing = keyFor(secret, 'mot-cua/hash/1');
    return {
        seal(text, context) {
            const nonce = randomBytes(NONCE_BYTES);
            const cipher = createCipheriv('aes-256-gcm', sealing, nonce).setAAD(Buffer.from(context));
            const body = [cipher.update(text, 'utf8'), cipher.final()];
            return Buffer.concat([nonce, ...body, cipher.getAuthTag()]).toString('base64');
        },
        open(sealed, context) {
            const bytes = Buffer.from(sealed, 'base64');
            const nonce = bytes.subarray(0, NONCE_BYTES);
            const decipher = createDecipheriv('aes-256-gcm', sealing, nonce, { authTagLength: TAG_BYTES })
                .setAAD(Buffer.from(context))
                .setAuthTag(bytes.subarray(-TAG_BYTES));
            const body = bytes.subarray(NONCE_BYTES, -TAG_BYTES);
            return Buffer.concat([decipher.update(body), decipher.final()]).toString('utf8');
        },
        hash(...parts) {
            const hmac = createHmac('sha256', hashing).update(JSON.stringify(parts));
            return hmac.digest('base64url').slice(0, 22);
        },
    };
}
function keyFor(secret, purpose) {
    return Buffer.from(hkdfSync('sha256', secret, '', purpose, 32));
}
