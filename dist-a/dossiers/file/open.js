import { csvTables } from "./csv.js";
import { FileFault, MAX_FILE_BYTES } from "./table.js";
import { xlsxTables } from "./xlsx.js";
import { SAVE_AGAIN } from "./zip.js";
/** The tables that a file can be read as; which one is meant, its header tells. Throws FileFault. */
export async function openTables(bytes) {
    if (bytes.length === 0)
        throw new FileFault('Tệp rỗng, không có dòng nào.');
    if (bytes.length > MAX_FILE_BYTES) {
        throw new FileFault(`Tệp lớn hơn ${MAX_FILE_BYTES / 1024 / 1024} MB. Hãy xuất theo từng khoảng thời gian, hoặc bỏ bớt các cột không dùng.`);
    }
    if (startsWith(bytes, 'PK'))
        return await xlsxTables(bytes);
    if (startsWith(bytes, '\xd0\xcf\x11\xe0')) {
        throw new FileFault(`Đây là tệp Excel kiểu cũ (.xls) hoặc tệp có mật khẩu. ${SAVE_AGAIN}`);
    }
    if (startsWith(bytes, '%PDF')) {
        throw new FileFault('Đây là tệp PDF. Hãy xuất danh sách ra Excel (.xlsx) hoặc CSV.');
    }
    // Many systems export a web page and call it .xls.
    if (/^[^a-z]{0,200}<(?:html|table|\?xml|!doctype)/i.test(bytes.toString('latin1', 0, 1_000))) {
        throw new FileFault(`Đây là một trang web mang tên tệp Excel. ${SAVE_AGAIN}`);
    }
    return csvTables(bytes);
}
function startsWith(bytes, mark) {
    return bytes.toString('latin1', 0, mark.length) === mark;
}
