import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
/** As `npm start` has it: the heap (some 60 MB in use) is collected sooner than Node would by itself. */
const FLAGS = ['--max-old-space-size=160', '--max-semi-space-size=2'];
/** Starts a program of `dist/` and waits until it says where it listens. */
export async function startChild(program, args, variables) {
    const began = performance.now();
    const child = spawn(process.execPath, [...FLAGS, `dist/${program}`, ...args], {
        env: { ...variables },
        stdio: ['ignore', 'pipe', 'inherit'],
    });
    const url = await new Promise((listens, fails) => {
        let said = '';
        // Read to the end: a program that logs to a closed pipe ends.
        child.stdout?.on('data', (chunk) => {
            said = (said + String(chunk)).slice(-2000);
            const found = said.match(/http:\/\/[\d.:]+/)?.[0];
            if (found !== undefined)
                listens(found);
        });
        child.once('exit', () => fails(new Error(`${program} ended before it listened: ${said}`)));
    });
    const readyMs = performance.now() - began;
    return { readyMs, url, memoryMb: () => memoryOf(child), stop: () => stopped(child) };
}
/** Resident memory of another process, from the kernel's own count. */
function memoryOf({ pid }) {
    const kilobytes = readFileSync(`/proc/${pid}/status`, 'utf8').match(/VmRSS:\s+(\d+)/)?.[1];
    return Number(kilobytes) / 1024;
}
async function stopped(child) {
    const exited = once(child, 'exit');
    child.kill('SIGTERM');
    await exited;
}
