import { join } from 'node:path';
import Libsql from 'libsql';
import { OperatorError } from "../core/errors.js";
/**
 * Makes sure that one service only is at work in a data folder; gives back how to let go. The lock is
 * SQLite's on a file of its own, and the kernel frees it however the process ends.
 * Throws an OperatorError if another process holds it.
 */
export function takeServiceLock(folder) {
    const file = join(folder, 'service.lock');
    const lock = new Libsql(file);
    try {
        lock.exec('begin exclusive');
    }
    catch (error) {
        lock.close();
        if (error.code !== 'SQLITE_BUSY')
            throw error;
        throw new OperatorError(`${folder}: một tiến trình khác của dịch vụ đang chạy trên thư mục dữ liệu này. ` +
            'Hãy dừng tiến trình đó trước, hoặc đặt DATA_DIR sang thư mục khác.', { cause: error });
    }
    return () => lock.close();
}
