import { closeSync, fsyncSync, openSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { durations } from "./figure.js";
/** What one durable write costs on this disk: it bounds what follows. */
export function benchDisk(folder) {
    const file = openSync(join(folder, 'fsync'), 'w');
    const block = Buffer.alloc(4096);
    const samples = Array.from({ length: 200 }, () => {
        const began = performance.now();
        writeSync(file, block);
        fsyncSync(file);
        return performance.now() - began;
    });
    closeSync(file);
    return durations('fsync', samples);
}
