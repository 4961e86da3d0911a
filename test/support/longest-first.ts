import { BaseSequencer, type TestSpecification } from 'vitest/node'

/** Of the files that take longest: begun last, one of them would run alone while the other core idles. */
const LONG = [
  'pages/console',
  'pages/chat',
  'pages/catalogue',
  'crash/crash',
  'dossiers/guessing',
  'compose-outage',
  'storage/postgres-store',
  'dossiers/import-child',
]

/** A fresh clone knows no durations of earlier runs, by which vitest would order the files itself. */
export class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const sorted = await super.sort(files)
    return sorted.toSorted((one, other) => rank(one) - rank(other))
  }
}

function rank({ moduleId }: TestSpecification): number {
  const at = LONG.findIndex((name) => moduleId.endsWith(`test/${name}.test.ts`))
  return at === -1 ? LONG.length : at
}
