/** The tokens of platforms, sealed like the texts of citizens. */
export function createPlatformTokens(room) {
    const { db, write, seal } = room;
    const context = (platform) => `platform-token:${platform}`;
    /** Whether the row still was as it was read. */
    async function change(platform, read, to) {
        return await write(async (trx) => {
            const { numUpdatedRows } = await trx
                .updateTable('platform_tokens')
                .set(to)
                .where('platform', '=', platform)
                .where('revision', '=', read.revision)
                .where('state', '=', read.refresh.kind)
                .where('until', '=', untilOf(read))
                .executeTakeFirstOrThrow();
            return numUpdatedRows === 1n;
        });
    }
    async function put(trx, platform, pair, seed) {
        const body = seal.seal(JSON.stringify(pair), context(platform));
        const fresh = { body, state: 'unused', until: 0 };
        await trx
            .insertInto('platform_tokens')
            .values({ platform, revision: 1, seed: seed ?? null, ...fresh })
            .onConflict((conflict) => conflict.column('platform').doUpdateSet((row) => ({
            ...fresh,
            revision: row('platform_tokens.revision', '+', 1),
            ...(seed !== undefined && { seed }),
        })))
            .execute();
    }
    return {
        async loadToken(platform) {
            const row = await db
                .selectFrom('platform_tokens')
                .selectAll()
                .where('platform', '=', platform)
                .executeTakeFirst();
            if (row === undefined)
                return null;
            const pair = JSON.parse(seal.open(row.body, context(platform)));
            const { revision, state, until } = row;
            return {
                pair,
                revision,
                refresh: state === 'in-use' ? { kind: state, until } : { kind: state },
            };
        },
        beginRefresh: (platform, read, until) => change(platform, read, { state: 'in-use', until }),
        settleRefresh: (platform, read, as) => change(platform, read, { state: as, until: 0 }),
        async replaceToken(platform, revision, pair) {
            return await write(async (trx) => {
                const { numUpdatedRows } = await trx
                    .updateTable('platform_tokens')
                    .set({
                    revision: revision + 1,
                    body: seal.seal(JSON.stringify(pair), context(platform)),
                    state: 'unused',
                    until: 0,
                })
                    .where('platform', '=', platform)
                    .where('revision', '=', revision)
                    .executeTakeFirstOrThrow();
                return numUpdatedRows === 1n;
            });
        },
        putToken: (platform, pair) => write((trx) => put(trx, platform, pair)),
        async seedToken(platform, pair) {
            const seed = seal.hash('platform-token', platform, pair.refresh);
            await write(async (trx) => {
                const row = await trx
                    .selectFrom('platform_tokens')
                    .select('seed')
                    .where('platform', '=', platform)
                    .executeTakeFirst();
                if (row?.seed !== seed)
                    await put(trx, platform, pair, seed);
            });
        },
    };
}
function untilOf({ refresh }) {
    return refresh.kind === 'in-use' ? refresh.until : 0;
}
