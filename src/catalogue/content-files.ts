import type { z } from 'zod'
import type { Calendar } from '../core/calendar.ts'
import type { Elsewhere, LifeEvent, Topic } from '../core/content.ts'
import type { DossierColumns } from '../core/dossier-columns.ts'
import type { DossierHttp } from '../core/dossier-http.ts'
import type { Instrument } from '../core/instrument.ts'
import type { Office } from '../core/office.ts'
import type { OldUnit } from '../core/places.ts'
import type { Procedure } from '../core/procedure.ts'
import type { Sayings } from '../core/sayings.ts'
import type { Settings } from '../core/settings.ts'
import type { Words } from '../core/words.ts'
import { type ContentFile, type Fault, readContentFile } from './content-file.ts'
import { dossierColumnsFile } from './schema/dossier-columns.ts'
import { dossierHttpFile } from './schema/dossier-http.ts'
import { elsewhereFile } from './schema/elsewhere.ts'
import { nearest } from './schema/nearest.ts'
import { officeFile } from './schema/office.ts'
import { placesFile } from './schema/places.ts'
import { procedureFile } from './schema/procedure.ts'
import { sayingsFile } from './schema/sayings.ts'
import { calendarFile, settingsFile } from './schema/settings.ts'
import { surveyFile } from './schema/surveys.ts'
import { lifeEventsFile, topicsFile } from './schema/topics.ts'
import { phrasesFile, wordsFile } from './schema/words.ts'
import type { Source } from './source.ts'

/** All files of the content. One that is not there is `undefined`. */
export interface ContentFiles {
  readonly office: ContentFile<Office> | undefined
  readonly settings: ContentFile<Settings> | undefined
  readonly calendar: ContentFile<Calendar> | undefined
  readonly places: ContentFile<readonly OldUnit[]> | undefined
  readonly topics: ContentFile<readonly Topic[]> | undefined
  readonly elsewhere: ContentFile<readonly Elsewhere[]> | undefined
  /** Made by a command; an office may do without. */
  readonly national: ContentFile<readonly Elsewhere[]> | undefined
  readonly lifeEvents: ContentFile<readonly LifeEvent[]> | undefined
  readonly words: ContentFile<Omit<Words, 'intents'>> | undefined
  readonly phrases: ContentFile<Words['intents']> | undefined
  readonly sayings: ContentFile<Sayings> | undefined
  readonly dossierColumns: ContentFile<DossierColumns> | undefined
  readonly dossierHttp: ContentFile<DossierHttp> | undefined
  /** By id. */
  readonly surveys: ReadonlyMap<string, ContentFile<Omit<Instrument, 'id'>>>
  /** By id. */
  readonly procedures: ReadonlyMap<string, ContentFile<Omit<Procedure, 'id'>>>
}

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
  sayings: 'sayings.yaml',
  dossierColumns: 'dossier-columns.yaml',
  dossierHttp: 'dossier-http.yaml',
} as const satisfies Record<
  Exclude<keyof ContentFiles, 'procedures' | 'surveys' | 'national'>,
  string
>

/** A whole national list as elsewhere entries, a line each. */
export const NATIONAL_PATH = 'elsewhere-national.jsonl'

/** Read by `search/decision.ts`: how finding decides is fitted by a command, not written by staff. */
const DECISION_PATH = 'decision.yaml'

const PROCEDURE_PATH = /^procedures\/(.+)\.yaml$/
const SURVEY_PATH = /^surveys\/(.+)\.yaml$/

/** Asked first, and without it nobody can rate anything. */
export const QUICK_PATH = 'surveys/quick.yaml'

/** Files read before, by `shown`: at a reload only what changed is read again. */
export type FileMemory = Map<string, ContentFile<unknown>>

export function readContentFiles(
  sources: ReadonlyMap<string, Source>,
  memory: FileMemory = new Map(),
): ContentFiles {
  const read = <Value>(source: Source, schema: z.ZodType<Value>): ContentFile<Value> => {
    const before = memory.get(source.shown)
    // A path has one schema, so what was read at it is of the same type.
    if (before?.text === source.text) return before as ContentFile<Value>
    const file = readContentFile(source, schema)
    memory.set(source.shown, file)
    return file
  }
  const one = <Value>(path: string, schema: z.ZodType<Value>): ContentFile<Value> | undefined => {
    const source = sources.get(path)
    return source && read(source, schema)
  }
  const each = <Value>(
    path: RegExp,
    schema: z.ZodType<Value>,
  ): ReadonlyMap<string, ContentFile<Value>> =>
    new Map(
      [...sources.values()].flatMap((source) => {
        const id = path.exec(source.path)?.[1]
        return id === undefined ? [] : [[id, read(source, schema)] as const]
      }),
    )
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
    sayings: one(FILE_OF.sayings, sayingsFile),
    dossierColumns: one(FILE_OF.dossierColumns, dossierColumnsFile),
    dossierHttp: one(FILE_OF.dossierHttp, dossierHttpFile),
    surveys: each(SURVEY_PATH, surveyFile),
    procedures: each(PROCEDURE_PATH, procedureFile),
  }
}

/** Every file that is there, whatever it holds. */
export function filesOf({
  procedures,
  surveys,
  ...singles
}: ContentFiles): readonly ContentFile<unknown>[] {
  return [...Object.values(singles), ...surveys.values(), ...procedures.values()].filter(
    (file) => file !== undefined,
  )
}

/** Names that nothing reads: a slip in a file's name would else be met in silence. */
export function strangeFiles(sources: ReadonlyMap<string, Source>): readonly Fault[] {
  const known: readonly string[] = [...Object.values(FILE_OF), NATIONAL_PATH, DECISION_PATH]
  return [...sources.values()]
    .filter(
      ({ path }) => !known.includes(path) && !PROCEDURE_PATH.test(path) && !SURVEY_PATH.test(path),
    )
    .map(({ path, shown }) => ({ path, shown, line: 1, what: strangeName(path, known) }))
}

function strangeName(path: string, known: readonly string[]): string {
  if (path.startsWith('procedures/') || path.startsWith('surveys/'))
    return 'tên tệp phải kết thúc bằng ".yaml"'
  const meant = nearest(path, known)
  return `không có tệp nào tên như vậy${meant === undefined ? '' : `; có phải "${meant}" không?`}`
}
