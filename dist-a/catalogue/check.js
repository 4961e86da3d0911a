import { join } from 'node:path';
import { FILE_OF, filesOf, QUICK_PATH, strangeFiles } from "./content-files.js";
import { caseFaults } from "./rules/cases.js";
import { calendarFaults, spanFaults } from "./rules/days.js";
import { doubtFaults } from "./rules/doubts.js";
import { linkFaults } from "./rules/links.js";
import { nameFaults } from "./rules/names.js";
import { referenceFaults } from "./rules/references.js";
import { surveyFaults } from "./rules/surveys.js";
/** Everything that staff must mend, by file and line. */
export function faultsIn(files, sources, { shipped }) {
    const all = filesOf(files);
    const hosts = files.settings?.value?.officialHosts;
    return [
        ...missingFiles(files, shipped),
        ...strangeFiles(sources),
        ...all.flatMap((file) => file.faults),
        ...all.flatMap(spanFaults),
        ...(hosts === undefined ? [] : all.flatMap((file) => linkFaults(file, hosts))),
        ...[...files.procedures].flatMap(([id, file]) => caseFaults(id, file)),
        ...nameFaults(files),
        ...doubtFaults(files),
        ...referenceFaults(files),
        ...surveyFaults(files),
        ...(files.calendar === undefined ? [] : calendarFaults(files.calendar)),
    ].sort(byPlace);
}
function byPlace(a, b) {
    return a.shown < b.shown ? -1 : a.shown > b.shown ? 1 : a.line - b.line;
}
function missingFiles(files, shipped) {
    const missing = Object.entries(FILE_OF)
        .filter(([name]) => files[name] === undefined)
        .map(([, path]) => path);
    const paths = files.surveys.has('quick') ? missing : [...missing, QUICK_PATH];
    return paths.map((path) => ({ path, shown: join(shipped, path), line: 1, what: 'thiếu tệp này' }));
}
