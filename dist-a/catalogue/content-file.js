import { readJsonLines } from "./json-lines.js";
import { schemaFaults } from "./schema/schema-faults.js";
import { readTree } from "./tree.js";
export function readContentFile({ path, shown, text }, schema) {
    if (text === null) {
        const fault = { path, shown, line: 1, what: 'tệp không phải UTF-8; lưu lại với mã UTF-8' };
        return {
            path,
            shown,
            text: '',
            tree: null,
            lines: new Map(),
            value: undefined,
            faults: [fault],
        };
    }
    const located = path.endsWith('.jsonl') ? readJsonLines(text) : readTree(text);
    const { data, error } = schema.safeParse(located.tree);
    const readable = located.tree !== null || located.faults.length === 0;
    const faults = [
        ...located.faults,
        ...(error && readable ? schemaFaults(error.issues, located) : []),
    ];
    return {
        path,
        shown,
        text,
        tree: located.tree,
        lines: located.lines,
        value: located.faults.length > 0 ? undefined : data,
        faults: faults.map((fault) => ({ path, shown, ...fault })),
    };
}
/** `content/procedures/khai-sinh.yaml:41: thiếu "fees"` */
export function faultText({ shown, line, what }) {
    return `${shown}:${line}: ${what}`;
}
