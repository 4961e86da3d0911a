import { Document, parseDocument } from 'yaml';
import { ContentError } from "../core/errors.js";
import { layTree } from "./lay.js";
import { readText, replaceText } from "./text-file.js";
import { readTree } from "./tree.js";
/**
 * A content file as a lowdb adapter. Writing keeps the comments, order and style of what does not change;
 * whoever reads meanwhile, or after a crash, finds the old file or the new one, whole. A file that is not there
 * yet is written after the one that it is to replace.
 */
export function yamlFile(path, replaces) {
    return {
        async read() {
            const text = await readText(path);
            if (text === null)
                return null;
            const { tree, faults } = readTree(text);
            if (faults.length === 0)
                return tree;
            throw new ContentError(faults.map(({ line, what }) => `${path}:${line}: ${what}`));
        },
        async write(tree) {
            const before = (await readText(path)) ?? (replaces && (await readText(replaces))) ?? '';
            await replaceText(path, textWith(before, tree), true);
        },
    };
}
/** A file's text, changed to say what a tree says. */
export function textWith(before, tree) {
    const document = parseDocument(before);
    const whole = document.errors.length === 0 ? document : new Document();
    whole.contents = layTree(whole.contents, tree);
    return whole.toString({ lineWidth: 0, flowCollectionPadding: false });
}
