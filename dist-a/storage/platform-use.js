import { localDay } from "../core/local-time.js";
export function createPlatformUse({ db, write }) {
    return {
        async loadUpload(channel, content, at) {
            const row = await db
                .selectFrom('uploads')
                .select(['id', 'until'])
                .where('channel', '=', channel)
                .where('content', '=', content)
                .where('until', '>', at)
                .executeTakeFirst();
            return row ?? null;
        },
        async keepUpload(channel, content, upload) {
            await write((trx) => trx
                .insertInto('uploads')
                .values({ channel, content, ...upload })
                .onConflict((conflict) => conflict.columns(['channel', 'content']).doUpdateSet(upload))
                .execute());
        },
        async countNotFree(channel, against, at) {
            const month = localDay(at).slice(0, 7);
            await write((trx) => trx
                .insertInto('not_free')
                .values({ channel, month, against, messages: 1 })
                .onConflict((conflict) => conflict
                .columns(['channel', 'month', 'against'])
                .doUpdateSet((row) => ({ messages: row('not_free.messages', '+', 1) })))
                .execute());
        },
        notFree: () => db
            .selectFrom('not_free')
            .selectAll()
            .orderBy('month', 'desc')
            .orderBy('channel')
            .orderBy('against')
            .execute(),
    };
}
