import { join } from 'node:path';
import { loadDossierColumns } from "../../catalogue/dossier-columns.js";
import { readConfig } from "../../config.js";
import { openSqliteStore } from "../../storage/open-store.js";
import { readSecretKey } from "../../storage/secret-key.js";
import { answerImport } from "./answer.js";
/** The console's import, in a process of its own: one request in, one answer out. Ends with the service. */
process.once('disconnect', () => process.exit());
process.once('message', async (request) => {
    const { CONTENT_DIR, DATA_DIR, SECRET_KEY, DOSSIER_SOURCE } = readConfig();
    const columns = loadDossierColumns({ shipped: CONTENT_DIR, office: join(DATA_DIR, 'content') });
    const store = await openSqliteStore(DATA_DIR, readSecretKey(DATA_DIR, SECRET_KEY), request.at);
    // What the office's own service says is what followers are told.
    const quiet = request.quiet || DOSSIER_SOURCE === 'http';
    const answer = await answerImport(store, columns, { ...request, quiet });
    await store.close();
    process.send?.(answer);
});
