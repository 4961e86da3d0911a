import { Worker } from 'node:worker_threads';
import { MOST_PHOTO_BYTES, MOST_PHOTO_PIXELS, photoReading, } from "../core/photo.js";
import { imageSize } from "./image-header.js";
/** From `src/` as from `dist/`. */
const WORKER = new URL('../../src/dossiers/photo-worker.js', import.meta.url);
const LIMITS = { decodeMs: 8000, idleMs: 60_000, mostWaiting: 4 };
/** Reads barcodes in one thread, a photo after the other. The thread begins with the first photo. */
export function createPhotoReader(options) {
    const { surroundings, log } = options;
    const limits = { ...LIMITS, ...options.limits };
    let worker;
    let resting;
    let waiting = 0;
    let last = Promise.resolve();
    let closed = false;
    async function end() {
        clearTimeout(resting);
        const ended = worker;
        worker = undefined;
        await ended?.terminate();
    }
    async function decode(image) {
        if (closed)
            return 'unavailable';
        clearTimeout(resting);
        worker ??= startWorker();
        const barcodes = await ask(worker, image, limits.decodeMs);
        if (barcodes === 'timeout' || barcodes === 'failed') {
            log.warn('photo-not-read', { why: barcodes });
            await end();
            return barcodes === 'timeout' ? 'no-barcode' : 'unavailable';
        }
        resting = setTimeout(end, limits.idleMs).unref();
        return barcodes;
    }
    return {
        async read(image) {
            if (image.byteLength > MOST_PHOTO_BYTES)
                return { kind: 'too-large' };
            const size = imageSize(image);
            if (size === null)
                return { kind: 'not-decodable' };
            if (size.width * size.height > MOST_PHOTO_PIXELS)
                return { kind: 'too-large' };
            if (waiting >= limits.mostWaiting)
                return { kind: 'unavailable' };
            waiting += 1;
            const decoded = last
                .then(() => decode(image))
                .finally(() => {
                waiting -= 1;
            });
            last = decoded;
            const barcodes = await decoded;
            return typeof barcodes === 'string'
                ? { kind: barcodes }
                : photoReading(barcodes, surroundings());
        },
        async close() {
            closed = true;
            await end();
            await last;
        },
    };
}
function startWorker() {
    const worker = new Worker(WORKER, { env: {} });
    worker.unref();
    // It exits after an error, and that is told as well; without a listener, this process would too.
    worker.on('error', () => undefined);
    return worker;
}
/** The barcodes, or why there are none to tell. Never rejects. */
function ask(worker, image, withinMs) {
    return new Promise((resolve) => {
        const done = (told) => {
            clearTimeout(timer);
            worker.off('message', done);
            worker.off('exit', failed);
            resolve(told);
        };
        const failed = () => done('failed');
        const timer = setTimeout(() => done('timeout'), withinMs);
        worker.on('message', done);
        worker.on('exit', failed);
        worker.postMessage(image);
    });
}
