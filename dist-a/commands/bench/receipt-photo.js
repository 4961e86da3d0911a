import { readFileSync } from 'node:fs';
import { crc32, deflateSync } from 'node:zlib';
import { prepareZXingModule, writeBarcode } from 'zxing-wasm/writer';
const wasm = readFileSync(new URL(import.meta.resolve('zxing-wasm/writer/zxing_writer.wasm')));
prepareZXingModule({ overrides: { wasmBinary: new Uint8Array(wasm).buffer } });
export async function symbolOf(text, format = 'QRCode') {
    const { symbol } = await writeBarcode(text, { format, scale: 1, addQuietZones: false });
    return symbol;
}
/** A photo of a desk with a sheet on it, lit from one side, with a barcode in the middle; always the same. */
export function photograph(symbol, taken) {
    const { width, height, size = 0.3, degrees = 8, noise = 24 } = taken;
    const pixels = new Uint8Array(width * height);
    const chance = chances();
    const dot = (Math.min(width, height) * size) / Math.max(symbol?.width ?? 1, symbol?.height ?? 1);
    const [cos, sin] = [Math.cos((degrees * Math.PI) / 180), Math.sin((degrees * Math.PI) / 180)];
    for (let y = 0; y < height; y += 1) {
        for (let x = 0; x < width; x += 1) {
            const [right, down] = [x - width / 2, y - height / 2];
            const u = (right * cos + down * sin) / dot;
            const v = (down * cos - right * sin) / dot;
            const isInk = symbol !== null && inkAt(symbol, u, v);
            const isPaper = Math.abs(right) < width * 0.45 && Math.abs(down) < height * 0.45;
            const light = 0.6 + (0.4 * x) / width;
            pixels[y * width + x] = (isInk ? 35 : isPaper ? 230 : 120) * light + (chance() - 0.5) * noise;
        }
    }
    return { width, height, pixels };
}
function inkAt({ width, height, data }, u, v) {
    // A row of a barcode is one dot high, and printed higher.
    const tall = height === 1 ? width / 3 : height;
    const column = Math.floor(u + width / 2);
    const row = height === 1 && Math.abs(v) < tall / 2 ? 0 : Math.floor(v + height / 2);
    const isInside = column >= 0 && column < width && row >= 0 && row < height;
    return isInside && data[row * width + column] === 0;
}
function chances() {
    let state = 1;
    return () => {
        state = (state * 1_664_525 + 1_013_904_223) >>> 0;
        return state / 2 ** 32;
    };
}
export function pngOf({ width, height, pixels }) {
    const rows = Buffer.alloc((width + 1) * height);
    for (let y = 0; y < height; y += 1) {
        rows.set(pixels.subarray(y * width, (y + 1) * width), y * (width + 1) + 1);
    }
    return Buffer.concat([
        Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'),
        pngHeader(width, height),
        chunk('IDAT', deflateSync(rows, { level: 1 })),
        chunk('IEND', Buffer.alloc(0)),
    ]);
}
/** What a PNG says of itself before its pixels: eight bits of grey. */
export function pngHeader(width, height) {
    const header = Buffer.alloc(13);
    header.writeUInt32BE(width, 0);
    header.writeUInt32BE(height, 4);
    header[8] = 8;
    return chunk('IHDR', header);
}
function chunk(name, data) {
    const named = Buffer.concat([Buffer.from(name, 'latin1'), data]);
    const [length, sum] = [Buffer.alloc(4), Buffer.alloc(4)];
    length.writeUInt32BE(data.length);
    sum.writeUInt32BE(crc32(named));
    return Buffer.concat([length, named, sum]);
}
