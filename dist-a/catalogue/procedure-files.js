import { join } from 'node:path';
import { Low } from 'lowdb';
import { isTreeMap } from "../core/tree.js";
import { readText } from "./text-file.js";
import { readTree } from "./tree.js";
import { yamlFile } from "./yaml-file.js";
/** The files of procedures: the office's own where there is one, and that one is written. */
export function procedureFiles({ shipped, office, }) {
    const fileIn = (folder, procedure) => join(folder, 'procedures', `${procedure}.yaml`);
    return {
        async read(procedure) {
            const text = (await readText(fileIn(office, procedure))) ?? (await readText(fileIn(shipped, procedure)));
            if (text === null)
                return null;
            const { tree, faults } = readTree(text);
            return faults.length === 0 && isTreeMap(tree) ? tree : 'unreadable';
        },
        async write(procedure, tree) {
            const own = fileIn(office, procedure);
            const file = new Low(yamlFile(own, fileIn(shipped, procedure)), null);
            file.data = tree;
            await file.write();
        },
    };
}
