import { z } from 'zod';
import { MOST_PHOTO_BYTES } from "../../core/photo.js";
import { fetchPhoto } from "../receiving/fetch-photo.js";
const file = z.object({ file_id: z.string().min(1).max(256), file_size: z.number().optional() });
const sizes = z.array(file.extend({ width: z.number(), height: z.number() })).min(1);
const image = file.extend({ mime_type: z.string().regex(/^image\/(?!gif|svg)/) });
/** `getFile` alone; much longer than it takes. */
const WITHIN_MS = 10_000;
const API_ROOT = 'https://api.telegram.org';
/** The file of a photo: the largest size that we take. An image sent as a file is one as well. */
export function photoIn(message) {
    // An animation also comes as a document.
    if ('animation' in message)
        return undefined;
    const { data: taken = [] } = sizes.safeParse(message['photo']);
    const bySize = taken.toSorted((a, b) => b.width * b.height - a.width * a.height);
    const fits = ({ file_size = 0 }) => file_size <= MOST_PHOTO_BYTES;
    const photo = bySize.find(fits) ?? bySize[0];
    return photo?.file_id ?? image.safeParse(message['document']).data?.file_id;
}
/** Fetches files of the bot. Never throws: an error could tell the address, which holds the token. */
export function createFetchPhoto(api, { token, apiRoot = API_ROOT }) {
    const root = `${apiRoot.replace(/\/+$/, '')}/file/bot${token}`;
    return async (fileId) => {
        try {
            const signal = AbortSignal.timeout(WITHIN_MS);
            const { file_path: path = '', file_size: bytes = 0 } = await api.getFile(fileId, signal);
            if (bytes > MOST_PHOTO_BYTES)
                return 'too-large';
            const isPath = /^\w[\w./-]*$/.test(path) && !path.includes('..');
            return isPath ? await fetchPhoto(`${root}/${path}`) : 'unavailable';
        }
        catch (error) {
            return /file is too big/i.test(String(Object(error).message)) ? 'too-large' : 'unavailable';
        }
    };
}
