import { fork } from 'node:child_process';
import { faultSummary } from "../core/fault.js";
/** 100,000 rows take some ten seconds; after this something is wrong. */
const WITHIN_MS = 5 * 60_000;
/** Not those of the service: a large export needs more room than a conversation. */
const FLAGS = ['--max-semi-space-size=64'];
const BUSY = 'Đang nạp một tệp khác. Hãy đợi tệp đó xong rồi làm lại.';
const FAILED = 'Việc đọc tệp bị gián đoạn, có thể chưa nạp gì. Hãy làm lại; còn lỗi thì gửi tệp cho người quản trị.';
/** Imports in a child process, one at a time: reading and hashing would hold everybody's answers up. */
export function createChildImport({ program, log, }) {
    let isBusy = false;
    return async (request) => {
        if (isBusy)
            return { kind: 'fault', what: BUSY };
        isBusy = true;
        try {
            return await answerOf(program, request);
        }
        catch (error) {
            log.error('dossier-import-failed', { fault: faultSummary(error, []) });
            return { kind: 'fault', what: FAILED };
        }
        finally {
            isBusy = false;
        }
    };
}
async function answerOf(program, request) {
    const child = fork(program, { execArgv: FLAGS, serialization: 'advanced' });
    const late = setTimeout(() => child.kill('SIGKILL'), WITHIN_MS);
    try {
        return await new Promise((resolve, reject) => {
            child.once('message', (answer) => resolve(answer));
            child.once('error', reject);
            child.once('exit', (code) => reject(new Error(`the import ended with ${code}`)));
            child.send(request);
        });
    }
    finally {
        clearTimeout(late);
        if (child.connected)
            child.disconnect();
    }
}
