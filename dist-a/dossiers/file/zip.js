import { fromBufferPromise } from 'yauzl';
import { FileFault, MAX_UNPACKED_BYTES } from "./table.js";
/** A spreadsheet has dozens; pictures of an office's letterhead may add some. */
const MAX_ENTRIES = 2_000;
/** Throws FileFault for what is no zip, and for one that would unpack to more than a clerk's file does. */
export async function openZip(bytes) {
    const zip = await asFileFault(() => fromBufferPromise(bytes, { lazyEntries: true }));
    const entries = await asFileFault(() => entriesOf(zip));
    return {
        has: (name) => entries.has(name),
        sizeOf: (name) => entries.get(name)?.uncompressedSize ?? 0,
        async open(name) {
            const entry = entries.get(name);
            if (entry === undefined)
                throw new FileFault(`Tệp Excel thiếu phần "${name}". ${SAVE_AGAIN}`);
            return await asFileFault(() => zip.openReadStreamPromise(entry));
        },
    };
}
async function entriesOf(zip) {
    const entries = new Map();
    let unpacked = 0;
    for await (const entry of zip.eachEntry()) {
        unpacked += entry.uncompressedSize;
        if (entries.size >= MAX_ENTRIES || unpacked > MAX_UNPACKED_BYTES) {
            throw new FileFault('Tệp Excel mở ra quá lớn so với một danh sách hồ sơ, nên không đọc. ' +
                'Hãy chép riêng trang có danh sách hồ sơ sang một tệp mới.');
        }
        // Some programs write \ between folders.
        entries.set(entry.fileName.replaceAll('\\', '/').replace(/^\//, ''), entry);
    }
    return entries;
}
export const SAVE_AGAIN = 'Hãy mở bằng Excel rồi lưu lại (Lưu thành: Excel Workbook .xlsx).';
/** What the unpacking says is for programmers; a clerk needs what to do. */
export async function asFileFault(work) {
    try {
        return await work();
    }
    catch (error) {
        if (error instanceof FileFault)
            throw error;
        throw new FileFault(`Tệp Excel bị hỏng hoặc có mật khẩu nên không đọc được. ${SAVE_AGAIN}`, {
            cause: error,
        });
    }
}
