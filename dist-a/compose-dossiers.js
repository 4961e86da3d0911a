import { join } from 'node:path';
import { createHttpSource } from "./dossiers/http/http-source.js";
import { createSampleSource } from "./dossiers/sample.js";
/** Longer nobody waits for the office's own service. */
const HTTP_WITHIN_MS = 3_000;
/** Where dossiers are looked up. */
export function composeDossiers({ DOSSIER_SOURCE, DOSSIER_HTTP_URL, DOSSIER_HTTP_TOKEN, CONTENT_DIR }, { imported, clock, log, content }) {
    if (DOSSIER_SOURCE === 'imported') {
        return { source: imported, samples: [], hear: null, warnings: () => [] };
    }
    if (DOSSIER_SOURCE === 'http' && DOSSIER_HTTP_URL !== undefined) {
        const source = createHttpSource({
            office: { url: DOSSIER_HTTP_URL, token: DOSSIER_HTTP_TOKEN, withinMs: HTTP_WITHIN_MS },
            mapping: () => content().dossierHttp,
            columns: () => content().dossierColumns,
            imported,
            clock,
            log,
        });
        return { source, samples: [], hear: source.hear, warnings: source.warnings };
    }
    const file = join(CONTENT_DIR, 'samples', 'dossiers.yaml');
    const source = createSampleSource({ file, clock, calendar: () => content().calendar });
    return { source, samples: source.rows, hear: null, warnings: () => [] };
}
