import { localDay } from "../core/local-time.js";
import { shownFacts } from "../core/shown-facts.js";
import { commonDocuments, documentLine } from "./document-text.js";
import { feeLine, legalLine, placeLines, timeLine } from "./fact-lines.js";
export const FULL = { remarks: true, notes: true, lines: Number.POSITIVE_INFINITY };
/** The procedure as it may be shown today. */
export function shownToday(procedure, world) {
    return shownFacts(procedure, localDay(world.now));
}
export function hasFacet(procedure, facet, world) {
    return facetLines(procedure, facet, FULL, world).length > 0;
}
/** One facet in words; the procedure is already reduced to what may be shown. */
export function facetText(procedure, facet, fullness, world) {
    const { say } = world;
    const all = facetLines(procedure, facet, fullness, world);
    if (all.length === 0)
        return say(`facet-${facet}-none`);
    const lines = all.slice(0, fullness.lines);
    const title = facet === 'documents' && procedure.cases.length > 0 ? 'documents-common' : `facet-${facet}`;
    const [only = ''] = lines;
    const left = all.length - lines.length;
    return [
        ...(all.length === 1 && facet !== 'documents'
            ? [`${say(title)} ${only}`]
            : [say(title), ...lines.map((line) => `- ${line}`)]),
        ...(left > 0 ? [say('lines-left', { count: left })] : []),
        ...(facet === 'documents' && procedure.online === 'only' ? [say('online-only')] : []),
        ...(facet === 'fee' ? [say('safety')] : []),
    ].join('\n');
}
function facetLines(procedure, facet, { remarks }, world) {
    switch (facet) {
        case 'documents':
            return commonDocuments(procedure).map((document) => documentLine(document, remarks, world));
        case 'fee':
            return procedure.fees.map((fee) => feeLine(fee, world));
        case 'time':
            return procedure.times.map((time) => timeLine(time, world));
        case 'place':
            return placeLines(procedure, world);
        case 'steps':
            return procedure.steps.map(({ text }) => text);
        case 'form':
            return procedure.forms.map(({ name }) => name);
        case 'result':
            return procedure.results.map(({ text }) => text);
        case 'legal':
            return procedure.legal.map((basis) => legalLine(basis, world));
    }
}
