import { isDoubtful } from '../../core/shown-facts.ts'
import type { Path } from '../../core/tree.ts'
import type { ContentFile, Fault } from '../content-file.ts'
import { type ContentFiles, filesOf } from '../content-files.ts'
import { faultAt, type Spot, textsWhere } from './spots.ts'

/** The lists whose entries are hidden while in doubt; see core/shown-facts.ts. */
const HIDEABLE = [
  'notes',
  'documents',
  'fees',
  'times',
  'places',
  'steps',
  'forms',
  'results',
  'conditions',
  'legal',
]
const HIDING_FIELDS = ['text', 'name', 'label', 'condition', 'note']

export function doubts(file: ContentFile<unknown>): readonly Spot<string>[] {
  return textsWhere(file.tree, isDoubtful)
}

/** Marks of doubt where the text is shown all the same. */
export function doubtFaults(files: ContentFiles): readonly Fault[] {
  const { procedures } = files
  const hiding: readonly ContentFile<unknown>[] = [...procedures.values()]
  const told = filesOf(files).filter((file) => !hiding.includes(file))
  return [
    ...told.flatMap((file) => shownDoubts(file, isSource)),
    ...[...procedures.values()].flatMap((file) => shownDoubts(file, isHidden)),
  ]
}

function shownDoubts(
  file: ContentFile<unknown>,
  isUnseen: (path: Path) => boolean,
): readonly Fault[] {
  return doubts(file)
    .filter(({ path }) => !isUnseen(path))
    .map(({ path }) => faultAt(file, path, 'chỗ này luôn hiện, không đánh dấu [verify] được'))
}

function isHidden(path: Path): boolean {
  const [list, , field = 'text'] = path
  return (
    list === 'staffNotes' ||
    (HIDEABLE.includes(String(list)) && HIDING_FIELDS.includes(String(field)))
  )
}

/** Where the office, the calendar and the places have their words from is for staff. */
function isSource(path: Path): boolean {
  return path.at(-1) === 'source'
}
