import { readContentFile } from "./content-file.js";
import { dossierColumnsFile } from "./schema/dossier-columns.js";
import { dossierHttpFile } from "./schema/dossier-http.js";
import { elsewhereFile } from "./schema/elsewhere.js";
import { nearest } from "./schema/nearest.js";
import { officeFile } from "./schema/office.js";
import { placesFile } from "./schema/places.js";
import { procedureFile } from "./schema/procedure.js";
import { calendarFile, settingsFile } from "./schema/settings.js";
import { surveyFile } from "./schema/surveys.js";
import { lifeEventsFile, topicsFile } from "./schema/topics.js";
import { phrasesFile, wordsFile } from "./schema/words.js";
/** The file of each part but the procedures and surveys. */
export const FILE_OF = {
    office: 'office.yaml',
    settings: 'settings.yaml',
    calendar: 'calendar.yaml',
    places: 'places.yaml',
    topics: 'topics.yaml',
    elsewhere: 'elsewhere.yaml',
    lifeEvents: 'life-events.yaml',
    words: 'words.yaml',
    phrases: 'phrases.yaml',
    dossierColumns: 'dossier-columns.yaml',
    dossierHttp: 'dossier-http.yaml',
};
/** A whole national list as elsewhere entries, a line each. */
export const NATIONAL_PATH = 'elsewhere-national.jsonl';
/** Read by `search/decision.ts`: how finding decides is fitted by a command, not written by staff. */
const DECISION_PATH = 'decision.yaml';
const PROCEDURE_PATH = /^procedures\/(.+)\.yaml$/;
const SURVEY_PATH = /^surveys\/(.+)\.yaml$/;
/** Asked first, and without it nobody can rate anything. */
export const QUICK_PATH = 'surveys/quick.yaml';
export function readContentFiles(sources, memory = new Map()) {
    const read = (source, schema) => {
        const before = memory.get(source.shown);
        // A path has one schema, so what was read at it is of the same type.
        if (before?.text === source.text)
            return before;
        const file = readContentFile(source, schema);
        memory.set(source.shown, file);
        return file;
    };
    const one = (path, schema) => {
        const source = sources.get(path);
        return source && read(source, schema);
    };
    const each = (path, schema) => new Map([...sources.values()].flatMap((source) => {
        const id = path.exec(source.path)?.[1];
        return id === undefined ? [] : [[id, read(source, schema)]];
    }));
    return {
        office: one(FILE_OF.office, officeFile),
        settings: one(FILE_OF.settings, settingsFile),
        calendar: one(FILE_OF.calendar, calendarFile),
        places: one(FILE_OF.places, placesFile),
        topics: one(FILE_OF.topics, topicsFile),
        elsewhere: one(FILE_OF.elsewhere, elsewhereFile),
        national: one(NATIONAL_PATH, elsewhereFile),
        lifeEvents: one(FILE_OF.lifeEvents, lifeEventsFile),
        words: one(FILE_OF.words, wordsFile),
        phrases: one(FILE_OF.phrases, phrasesFile),
        dossierColumns: one(FILE_OF.dossierColumns, dossierColumnsFile),
        dossierHttp: one(FILE_OF.dossierHttp, dossierHttpFile),
        surveys: each(SURVEY_PATH, surveyFile),
        procedures: each(PROCEDURE_PATH, procedureFile),
    };
}
/** Every file that is there, whatever it holds. */
export function filesOf({ procedures, surveys, ...singles }) {
    return [...Object.values(singles), ...surveys.values(), ...procedures.values()].filter((file) => file !== undefined);
}
/** Names that nothing reads: a slip in a file's name would else be met in silence. */
export function strangeFiles(sources) {
    const known = [...Object.values(FILE_OF), NATIONAL_PATH, DECISION_PATH];
    return [...sources.values()]
        .filter(({ path }) => !known.includes(path) && !PROCEDURE_PATH.test(path) && !SURVEY_PATH.test(path))
        .map(({ path, shown }) => ({ path, shown, line: 1, what: strangeName(path, known) }));
}
function strangeName(path, known) {
    if (path.startsWith('procedures/') || path.startsWith('surveys/'))
        return 'tên tệp phải kết thúc bằng ".yaml"';
    const meant = nearest(path, known);
    return `không có tệp nào tên như vậy${meant === undefined ? '' : `; có phải "${meant}" không?`}`;
}
