import { OperatorError } from "../core/errors.js";
/** Brings the tables up to the newest migration. Throws an OperatorError if they are newer than it. */
export async function migrate(database, migrations, at) {
    const applied = await appliedOf(database);
    const newest = migrations.at(-1)?.id ?? 0;
    if (applied > newest) {
        throw new OperatorError(`${database.name}: cơ sở dữ liệu ở phiên bản ${applied}, mới hơn phiên bản ${newest} của chương trình này. ` +
            'Hãy chạy lại bằng bản chương trình mới hơn, hoặc khôi phục bản sao lưu cũ.');
    }
    for (const migration of migrations.filter(({ id }) => id > applied)) {
        if (applied > 0)
            await database.copyBefore(migration.id);
        await apply(database, migration, at);
    }
}
async function apply(database, { id, name, up }, at) {
    await database.write(async (trx) => {
        const done = await trx.selectFrom('migrations').select('id').where('id', '=', id).execute();
        if (done.length > 0)
            return;
        await up(trx, database.serial, database.unordered);
        await trx.insertInto('migrations').values({ id, name, at }).execute();
    });
}
/** The last migration that was applied, 0 for an empty database. */
async function appliedOf({ db }) {
    await db.schema
        .createTable('migrations')
        .ifNotExists()
        .addColumn('id', 'integer', (column) => column.primaryKey().notNull())
        .addColumn('name', 'text', (column) => column.notNull())
        .addColumn('at', 'bigint', (column) => column.notNull())
        .execute();
    const rows = await db
        .selectFrom('migrations')
        .select('id')
        .orderBy('id', 'desc')
        .limit(1)
        .execute();
    return rows[0]?.id ?? 0;
}
