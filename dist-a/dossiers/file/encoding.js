import { isUtf8 } from 'node:buffer';
const UTF8_MARK = Buffer.from([0xef, 0xbb, 0xbf]);
const CHUNK = 256 * 1024;
/** How much is looked at to tell UTF-16 without a mark from one-byte text. */
const SAMPLE = 4_096;
/** What a text file is written in. Text that is not Unicode is taken for Windows' Vietnamese. */
export function encodingOf(bytes) {
    if (bytes[0] === 0xff && bytes[1] === 0xfe)
        return 'utf-16le';
    if (bytes[0] === 0xfe && bytes[1] === 0xff)
        return 'utf-16be';
    if (bytes.subarray(0, 3).equals(UTF8_MARK))
        return 'utf-8';
    const zeros = zeroBytes(bytes.subarray(0, SAMPLE));
    if (zeros.odd > zeros.even)
        return 'utf-16le';
    if (zeros.even > zeros.odd)
        return 'utf-16be';
    return isUtf8(bytes) ? 'utf-8' : 'windows-1258';
}
/** Text in pieces, without a byte-order mark; `onRead` is told how many bytes are behind. */
export function* decode(bytes, encoding, onRead) {
    const decoder = new TextDecoder(encoding);
    for (let at = 0; at < bytes.length; at += CHUNK) {
        const piece = bytes.subarray(at, at + CHUNK);
        yield decoder.decode(piece, { stream: true });
        onRead(at + piece.length);
    }
    yield decoder.decode();
}
/** In UTF-16, digits, spaces and separators have a zero byte on one side. */
function zeroBytes(bytes) {
    const zeros = { even: 0, odd: 0 };
    bytes.forEach((byte, i) => {
        if (byte === 0)
            zeros[i % 2 === 0 ? 'even' : 'odd'] += 1;
    });
    return zeros;
}
