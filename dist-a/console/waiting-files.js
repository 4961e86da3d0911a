import { randomBytes } from 'node:crypto';
/** They hold names and numbers: never on disk, and not for long. */
const KEPT_MS = 30 * 60_000;
const MOST = 4;
export function createWaitingFiles() {
    const files = new Map();
    const forgetOld = (now) => {
        for (const [account, { file }] of files)
            if (now - file.at > KEPT_MS)
                files.delete(account);
    };
    return {
        put(account, file) {
            forgetOld(file.at);
            files.delete(account);
            const [oldest] = files.keys();
            if (files.size >= MOST && oldest !== undefined)
                files.delete(oldest);
            const token = randomBytes(16).toString('base64url');
            files.set(account, { token, file });
            return token;
        },
        get(account, token, now) {
            forgetOld(now);
            const waiting = files.get(account);
            return waiting?.token === token ? waiting.file : null;
        },
        drop: (account) => void files.delete(account),
    };
}
