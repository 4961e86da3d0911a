import { crc32, deflateRawSync } from 'node:zlib';
/** 01/01/1980, the first day that the format knows: the same content makes the same file. */
const DAY = 0x21;
const UTF_8 = 0x800;
const DEFLATED = 8;
/** A zip of small files. https://pkware.cachefly.net/webdocs/casestudies/APPNOTE.TXT */
export function zipOf(files) {
    const parts = [];
    const directory = [];
    let offset = 0;
    for (const [path, text] of files) {
        const name = Buffer.from(path);
        const bytes = Buffer.from(text);
        const packed = deflateRawSync(bytes);
        const about = Buffer.alloc(26);
        about.writeUInt16LE(20, 0);
        about.writeUInt16LE(UTF_8, 2);
        about.writeUInt16LE(DEFLATED, 4);
        about.writeUInt16LE(DAY, 8);
        about.writeUInt32LE(crc32(bytes), 10);
        about.writeUInt32LE(packed.length, 14);
        about.writeUInt32LE(bytes.length, 18);
        about.writeUInt16LE(name.length, 22);
        const local = Buffer.concat([Buffer.from('PK\x03\x04', 'latin1'), about, name, packed]);
        const tail = Buffer.alloc(14);
        tail.writeUInt32LE(offset, 10);
        const made = Buffer.from([20, 0]);
        directory.push(Buffer.concat([Buffer.from('PK\x01\x02', 'latin1'), made, about, tail, name]));
        parts.push(local);
        offset += local.length;
    }
    const listed = Buffer.concat(directory);
    const end = Buffer.alloc(18);
    end.writeUInt16LE(files.size, 4);
    end.writeUInt16LE(files.size, 6);
    end.writeUInt32LE(listed.length, 8);
    end.writeUInt32LE(offset, 12);
    return Buffer.concat([...parts, listed, Buffer.from('PK\x05\x06', 'latin1'), end]);
}
