import { DeliveryError } from "../../core/errors.js";
export const PLATFORM = 'zalo-oa';
/** What an operator does about every fault of the tokens. */
const MEND = 'Hãy chạy lệnh "npm run zalo:token".';
/** So long before its end a token is renewed; it lives 25 hours. */
const EARLY_MS = 5 * 60 * 60_000;
/** How long a renewal may take, and how long after a lost answer Zalo may still be at it. */
const IN_USE_MS = 60_000;
/** Between two renewals. A token that is refused as soon as it is new is not for us to mend. */
const AGAIN_MS = 5 * 60_000;
/**
 * Gives out the access token, which ends with the next pair, and buys pairs with the refresh token,
 * which is good for one. The store holds the one truth: it is read each time, and whoever buys has
 * marked there that they do. A refresh token of which nobody knows whether it was used is used again
 * only if the access token beside it still works, for then it was not.
 */
export function createTokens(options) {
    const { store, oauth, works, health, clock, log } = options;
    let renewing;
    /** The last revision that Zalo refused. */
    let dead = 0;
    let renewedAt = Number.NEGATIVE_INFINITY;
    /** Bought, but not stored yet. */
    let unsaved = null;
    async function load() {
        if (unsaved !== null)
            await save(unsaved);
        const kept = await store.loadToken(PLATFORM);
        if (kept === null)
            throw alarm(`Zalo: chưa có token. ${MEND}`);
        return kept;
    }
    /** Nobody may use what is not durable yet: were it lost, so would be the grant. */
    async function save(bought) {
        unsaved = bought;
        try {
            await store.replaceToken(PLATFORM, bought.after, bought.pair);
        }
        catch {
            const told = 'Không ghi được token mới của Zalo. Hãy xem cơ sở dữ liệu; đừng tắt dịch vụ khi chưa ghi được.';
            health.failed('token', told);
            throw new DeliveryError('unreachable', told);
        }
        unsaved = null;
    }
    function isAlive({ pair, revision }) {
        return revision > dead && pair.access !== '' && pair.expires > clock();
    }
    function isInDoubt({ refresh }) {
        return refresh.kind === 'in-use' && refresh.until <= clock();
    }
    function renew() {
        renewing ??= renewOnce().finally(() => {
            renewing = undefined;
        });
        return renewing;
    }
    async function renewOnce() {
        const kept = await load();
        if (isAlive(kept) && kept.pair.expires - clock() > EARLY_MS && !isInDoubt(kept))
            return kept;
        if (kept.revision === dead && clock() - renewedAt < AGAIN_MS) {
            throw alarm(`Zalo không nhận cả token vừa đổi. ${MEND}`, renewedAt + AGAIN_MS - clock());
        }
        await allow(kept);
        const until = clock() + IN_USE_MS;
        if (!(await store.beginRefresh(PLATFORM, kept, until)))
            throw elsewhere();
        const mine = { ...kept, refresh: { kind: 'in-use', until } };
        const outcome = await oauth({ refresh: kept.pair.refresh });
        switch (outcome.kind) {
            case 'pair':
                renewedAt = clock();
                await save({ after: kept.revision, pair: outcome.pair });
                log.info('zalo-oa-token-renewed', { revision: kept.revision + 1 });
                health.ok('token');
                return await load();
            case 'not-used':
                await store.settleRefresh(PLATFORM, mine, 'unused');
                throw fault('unreachable', `Chưa đổi được token của Zalo (${outcome.why}); dịch vụ thử lại.`);
            case 'lost':
                throw fault('unreachable', `Đổi token của Zalo mà không nhận được trả lời (${outcome.why}); token cũ có thể đã bị dùng mất. ` +
                    `Dịch vụ sẽ tự kiểm tra sau một phút; nếu dòng này không hết thì ${lower(MEND)}`);
            case 'refused':
                await store.settleRefresh(PLATFORM, mine, 'spent');
                throw alarm(`Zalo không cho đổi token nữa (${outcome.why}): refresh token đã dùng, hết hạn hoặc OA đã thu hồi quyền. ${MEND}`);
        }
    }
    /** Resolves if the refresh token is surely unused. */
    async function allow(kept) {
        if (kept.refresh.kind === 'unused')
            return;
        if (kept.refresh.kind === 'in-use') {
            if (!isInDoubt(kept))
                throw elsewhere();
            if (isAlive(kept) && (await works(kept.pair.access)))
                return;
            await store.settleRefresh(PLATFORM, kept, 'spent');
        }
        throw alarm(`Kênh Zalo mất quyền gửi: refresh token không còn dùng được (đã dùng, hoặc mất câu trả lời lúc đổi). ${MEND}`);
    }
    /** Another process is renewing, and will be done in seconds. */
    function elsewhere() {
        return new DeliveryError('unreachable', 'Token của Zalo đang được đổi.', { retryAfterMs: 2000 });
    }
    function alarm(told, retryAfterMs = AGAIN_MS) {
        return fault('misconfigured', told, retryAfterMs);
    }
    function fault(failure, told, retryAfterMs) {
        health.failed('token', told);
        return new DeliveryError(failure, told, { retryAfterMs });
    }
    return {
        async current() {
            // What is being replaced dies in a moment.
            await renewing?.catch(() => undefined);
            let kept = await load();
            if (!isAlive(kept))
                kept = await renew();
            if (!isAlive(kept))
                throw elsewhere();
            return { token: kept.pair.access, revision: kept.revision };
        },
        refused({ revision }) {
            dead = Math.max(dead, revision);
        },
        async keepFresh() {
            try {
                const kept = await renew();
                if (kept.refresh.kind === 'spent')
                    await allow(kept);
                health.ok('token');
            }
            catch (error) {
                // What is known by then was told where it was met.
                if (error instanceof DeliveryError)
                    return;
                const { name, code } = Object(error);
                health.failed('token', `Không đọc được token của Zalo (${code ?? name}). Hãy xem cơ sở dữ liệu.`);
            }
        },
    };
}
function lower(sentence) {
    return sentence.charAt(0).toLowerCase() + sentence.slice(1);
}
