import { MOST_PHOTO_BYTES } from "../../core/photo.js";
const WITHIN_MS = 10_000;
/**
 * Fetches an image into memory, up to the limit; a redirect is not followed. Never throws: the address may
 * hold a token, so no error of it is passed on.
 */
export async function fetchPhoto(url) {
    try {
        const response = await fetch(url, { redirect: 'error', signal: AbortSignal.timeout(WITHIN_MS) });
        if (!response.ok) {
            await response.body?.cancel();
            return 'unavailable';
        }
        const chunks = [];
        let bytes = 0;
        for await (const chunk of response.body ?? []) {
            bytes += chunk.length;
            if (bytes > MOST_PHOTO_BYTES)
                return 'too-large';
            chunks.push(chunk);
        }
        return Buffer.concat(chunks);
    }
    catch {
        return 'unavailable';
    }
}
