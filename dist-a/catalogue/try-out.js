import { buildContent } from "./build.js";
import { faultsIn } from "./check.js";
import { faultText } from "./content-file.js";
import { readContentFiles } from "./content-files.js";
import { recallFiles } from "./file-memory.js";
import { loadDecision } from "./search/decision.js";
import { createFind } from "./search/find.js";
import { byPath, readSources } from "./source.js";
import { textWith } from "./yaml-file.js";
/** `memoryFile` is where the service keeps what it read; see file-memory.ts. */
export function createTryOut(folders, { memoryFile, decision }) {
    return async (procedure, tree) => {
        const memory = await recallFiles(memoryFile);
        const sources = await readSources(folders);
        const before = faultsIn(readContentFiles(sources, memory), sources, folders);
        const path = `procedures/${procedure}.yaml`;
        const draft = { path, shown: `bản thảo ${procedure}`, text: textWith('', tree) };
        const changed = byPath([...[...sources.values()].filter((each) => each.path !== path), draft]);
        const files = readContentFiles(changed, memory);
        const known = new Set(before.map(faultText));
        const faults = faultsIn(files, changed, folders).filter((fault) => !known.has(faultText(fault)));
        const content = faults.length > 0 ? null : buildContent(files);
        const world = content && { content, find: createFind(content, loadDecision(decision())) };
        return {
            faults: faults.map((fault) => ({ at: spotOf(fault, procedure, files), what: fault.what })),
            doubts: doubtsOf(procedure, world),
            world,
        };
    };
}
/** The innermost spot that stands on the line of a fault. */
function spotOf({ path, line }, procedure, { procedures }) {
    const file = procedures.get(procedure);
    if (file?.path !== path)
        return [];
    const [spot = ''] = [...file.lines]
        .flatMap(([spot, at]) => (at === line ? [spot] : []))
        .toSorted((a, b) => b.length - a.length);
    return spot.split('\n').slice(1);
}
function doubtsOf(id, world) {
    const procedure = world?.content.procedures.get(id);
    if (!world || !procedure)
        return [];
    return [...lacking(procedure), ...notFound(procedure, world)];
}
function lacking({ fees, times, sources }) {
    return [
        ...(fees.length === 0 ? ['Chưa có lệ phí nào.'] : []),
        ...(fees.some(({ amount }) => amount === null) ? ['Có dòng lệ phí chưa có mức tiền.'] : []),
        ...(times.length === 0 ? ['Chưa có thời hạn nào.'] : []),
        ...(times.some(({ days }) => days === null) ? ['Có dòng thời hạn chưa có số ngày.'] : []),
        ...(sources.length === 0 ? ['Chưa ghi nguồn nào.'] : []),
    ];
}
function notFound({ id, questions }, { content, find }) {
    return questions
        .filter((question) => !leadsTo(id, find(question), content))
        .map((question) => `Câu hỏi mẫu "${question}" không dẫn đến thủ tục này.`);
}
/** A choice that the citizen is offered leads there, too. */
function leadsTo(id, found, { topics }) {
    switch (found.kind) {
        case 'answer':
            return found.procedure === id;
        case 'offer':
            return found.procedures.includes(id);
        case 'topic':
            return topics.get(found.topic)?.choices.some(({ procedure }) => procedure === id) ?? false;
        default:
            return false;
    }
}
