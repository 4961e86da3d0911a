/**
 * The tables of accounts, passwords and sessions, as the sign-in library reads and writes them: through
 * our connection and its guard. It is told "sqlite" whatever the database is, for that makes it keep to
 * our types of columns: text and 0 or 1. Imported on first use, for it is heavy.
 */
export async function signInTables({ db }) {
    const { kyselyAdapter } = await import('@better-auth/kysely-adapter');
    return kyselyAdapter(db, { type: 'sqlite' });
}
