import { readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
/** The whole national database, for measuring at scale. Not part of the project: it may be absent. */
export const NATIONAL_FILE = '/work/shared/data/national-procedures.jsonl.gz';
/** Content with each row of the file as a procedure that has only its code, name and field. */
export function nationalContent(content, file = NATIONAL_FILE) {
    const rows = gunzipSync(readFileSync(file)).toString('utf8').trim().split('\n').map(rowOf);
    return {
        ...content,
        version: 'national',
        procedures: new Map(rows.map((row, at) => [`n${at}`, procedureOf(`n${at}`, row)])),
        topics: new Map(),
        elsewhere: new Map(),
    };
}
function rowOf(line) {
    const row = JSON.parse(line);
    return {
        code: String(row['code'] ?? ''),
        name: String(row['name'] ?? ''),
        field: String(row['field'] ?? ''),
    };
}
function procedureOf(id, { code, name, field }) {
    return {
        id,
        code,
        name,
        field,
        formerCodes: [],
        aliases: [],
        questions: [],
        sensitive: false,
        mourning: false,
        notes: [],
        documents: [],
        cases: [],
        fees: [],
        times: [],
        places: [],
        online: 'none',
        steps: [],
        forms: [],
        results: [],
        conditions: [],
        legal: [],
        related: [],
        next: [],
        sources: [],
        asOf: '2026-06-10',
        reviewBy: '2026-12-31',
        verified: null,
        staffNotes: [],
    };
}
