import { loginOf } from "../core/staff-name.js";
import { subscriberOf } from "../core/subscriber.js";
const WINDOW_MS = 15 * 60_000;
const OF_ACCOUNT = 10;
const OF_ADDRESS = 30;
/** An address that stands for everybody (a proxy that nobody told of): a whole office signs in over it. */
const OF_EVERYBODY = 100;
/** What is told to whom tried too often. */
export const TOO_OFTEN = 'Đã thử quá nhiều lần. Hãy chờ 15 phút rồi thử lại, hoặc nhờ người quản trị gửi đường dẫn đặt lại mật khẩu.';
/** Counts a try to sign in or to use a link; `false` where there were too many of late. */
export async function mayTry(c, desk, name) {
    const address = desk.clientAddress(c);
    const budgets = [
        {
            name: `address:${address === null ? 'all' : subscriberOf(address)}`,
            limit: address === null ? OF_EVERYBODY : OF_ADDRESS,
            windowMs: WINDOW_MS,
        },
    ];
    if (name !== undefined) {
        budgets.push({ name: `account:${loginOf(name)}`, limit: OF_ACCOUNT, windowMs: WINDOW_MS });
    }
    return await desk.store.tryWithin(budgets, desk.clock());
}
