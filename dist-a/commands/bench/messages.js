import { randomBytes } from 'node:crypto';
import { render } from "../../channels/telegram/render.js";
import { clock } from "../../compose.js";
import { respond } from "../../conversation/respond.js";
import { newSession } from "../../core/session.js";
import { createDelivery } from "../../delivery.js";
import { createService } from "../../service.js";
import { openSqliteStore } from "../../storage/open-store.js";
const CITIZENS = 200;
const EACH = 10;
const TEXTS = [
    'làm giấy khai sinh cần gì',
    'lệ phí bao nhiêu',
    'nộp ở đâu',
    'đăng ký tạm trú',
    'menu',
];
/** One inbound, its turn and all its parts sent to a fake that takes no time. */
export async function benchMessages(around, folder) {
    const store = await openSqliteStore(folder, randomBytes(32), clock());
    let sent = 0;
    const channel = {
        render,
        send: async () => {
            sent += 1;
        },
    };
    const log = { info: () => { }, warn: console.warn, error: console.error };
    const delivery = createDelivery({
        store,
        channels: new Map([['telegram', channel]]),
        tooLate: () => ({ text: '' }),
        clock,
        log,
    });
    const service = createService({
        store,
        channels: new Map([['telegram', render]]),
        respond: (message, session, { now, admitted, kept }) => respond(message, session, { ...around, now, admitted, kept }),
        newSession: ({ from }) => newSession(from, 'vi'),
        apology: () => ({ text: '' }),
        queued: delivery.wake,
        clock,
        log,
    });
    const began = performance.now();
    service.start();
    delivery.start();
    await Promise.all(messages().map((message) => service.admit(message)));
    await service.idle();
    await delivery.idle();
    const seconds = (performance.now() - began) / 1000;
    await service.drain();
    await delivery.drain();
    await store.close();
    const count = CITIZENS * EACH;
    return [
        {
            name: `messages of ${CITIZENS} citizens, answered and sent (SQLite)`,
            value: (count / seconds).toFixed(0),
            unit: '/s',
            aim: '≥ 200/s',
        },
        { name: 'parts sent for each message', value: (sent / count).toFixed(2), unit: '' },
    ];
}
function messages() {
    return Array.from({ length: CITIZENS * EACH }, (_, i) => ({
        id: `m${i}`,
        from: { channel: 'telegram', id: String(i % CITIZENS) },
        kind: 'text',
        text: TEXTS[Math.floor(i / CITIZENS) % TEXTS.length] ?? '',
    }));
}
