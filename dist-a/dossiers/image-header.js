/** The size that a JPEG or PNG claims, without decoding it; `null` for all else. */
export function imageSize(image) {
    const view = new DataView(image.buffer, image.byteOffset, image.byteLength);
    try {
        const size = isPng(view) ? pngSize(view) : isJpeg(view) ? jpegSize(view) : null;
        return size !== null && size.width > 0 && size.height > 0 ? size : null;
    }
    catch (error) {
        // It ends before its size.
        if (error instanceof RangeError)
            return null;
        throw error;
    }
}
function isPng(view) {
    return view.getUint32(0) === 0x89504e47 && view.getUint32(4) === 0x0d0a1a0a;
}
/** The first chunk is always the header. */
function pngSize(view) {
    return { width: view.getUint32(16), height: view.getUint32(20) };
}
function isJpeg(view) {
    return view.getUint16(0) === 0xffd8;
}
/** From segment to segment, up to the frame; thumbnails lie inside of segments and are passed over. */
function jpegSize(view) {
    for (let at = 2;;) {
        if (view.getUint8(at) !== 0xff)
            return null;
        const marker = view.getUint8(at + 1);
        if (marker === 0xff)
            at += 1;
        else if (isFrame(marker)) {
            return { height: view.getUint16(at + 5), width: view.getUint16(at + 7) };
        }
        else if (marker === 0xda || marker === 0xd9)
            return null;
        else
            at += 2 + view.getUint16(at + 2);
    }
}
/** C0 to CF, without tables (C4), extensions (C8) and arithmetic conditions (CC). */
function isFrame(marker) {
    return marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker);
}
