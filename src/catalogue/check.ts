import { join } from 'node:path'
import type { Fault } from './content-file.ts'
import { type ContentFiles, FILE_OF, filesOf, QUICK_PATH, strangeFiles } from './content-files.ts'
import { caseFaults } from './rules/cases.ts'
import { calendarFaults, spanFaults } from './rules/days.ts'
import { deliveryFaults } from './rules/delivery.ts'
import { doubtFaults } from './rules/doubts.ts'
import { linkFaults } from './rules/links.ts'
import { nameFaults } from './rules/names.ts'
import { referenceFaults } from './rules/references.ts'
import { surveyFaults } from './rules/surveys.ts'
import type { ContentFolders, Source } from './source.ts'

/** Everything that staff must mend, by file and line. */
export function faultsIn(
  files: ContentFiles,
  sources: ReadonlyMap<string, Source>,
  { shipped }: ContentFolders,
): readonly Fault[] {
  const all = filesOf(files)
  const hosts = files.settings?.value?.officialHosts
  return [
    ...missingFiles(files, shipped),
    ...strangeFiles(sources),
    ...all.flatMap((file) => file.faults),
    ...all.flatMap(spanFaults),
    ...(hosts === undefined ? [] : all.flatMap((file) => linkFaults(file, hosts))),
    ...[...files.procedures].flatMap(([id, file]) => caseFaults(id, file)),
    ...[...files.procedures.values()].flatMap(deliveryFaults),
    ...nameFaults(files),
    ...doubtFaults(files),
    ...referenceFaults(files),
    ...surveyFaults(files),
    ...(files.calendar === undefined ? [] : calendarFaults(files.calendar)),
  ].sort(byPlace)
}

function byPlace(a: Fault, b: Fault): number {
  return a.shown < b.shown ? -1 : a.shown > b.shown ? 1 : a.line - b.line
}

function missingFiles(files: ContentFiles, shipped: string): readonly Fault[] {
  const missing = Object.entries(FILE_OF)
    .filter(([name]) => files[name as keyof typeof FILE_OF] === undefined)
    .map(([, path]) => path)
  const paths = files.surveys.has('quick') ? missing : [...missing, QUICK_PATH]
  return paths.map((path) => ({ path, shown: join(shipped, path), line: 1, what: 'thiếu tệp này' }))
}
