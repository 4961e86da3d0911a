import type { ContentFile, Fault } from '../content-file.ts'
import type { ContentFiles } from '../content-files.ts'
import { nearest } from '../schema/nearest.ts'
import { faultAt, type Spot, texts } from './spots.ts'

const OF_PROCEDURE = ['related.*', 'next.*', 'covers.*', 'replacedBy', 'cases.*.options.*.goTo']

/** Names that nothing bears, and procedures that are replaced in a circle. */
export function referenceFaults(files: ContentFiles): readonly Fault[] {
  const { procedures, topics, lifeEvents, settings, elsewhere, national } = files
  const ids = [...procedures.keys()]
  const unknown = (file: ContentFile<unknown> | undefined, ...patterns: string[]): Fault[] =>
    file === undefined
      ? []
      : texts(file.tree, ...patterns)
          .filter(({ found }) => !procedures.has(found))
          .map((spot) => unknownFault(file, spot, 'thủ tục', ids))
  return [
    ...[...procedures.values()].flatMap((file) => unknown(file, ...OF_PROCEDURE)),
    ...[...procedures].flatMap(([id, file]) => selfFaults(id, file)),
    ...[...procedures].flatMap(([id, file]) => circleFault(id, file, files)),
    ...unknown(topics, '*.choices.*.procedure', '*.usual.procedure'),
    ...unknown(lifeEvents, '*.steps.*.procedure'),
    ...unknown(settings, 'mostAsked.*', 'verifyFirst.*'),
    ...[elsewhere, national].flatMap((file) => (file === undefined ? [] : officeFaults(file))),
  ]
}

function officeFaults(elsewhere: ContentFile<unknown>): readonly Fault[] {
  const offices = new Set(
    texts(elsewhere.tree, 'offices.*.name').map(({ path }) => String(path[1])),
  )
  return texts(elsewhere.tree, 'procedures.*.office')
    .filter(({ found }) => !offices.has(found))
    .map((spot) => unknownFault(elsewhere, spot, 'cơ quan', [...offices]))
}

function unknownFault(
  file: ContentFile<unknown>,
  { path, found }: Spot<string>,
  kind: string,
  names: readonly string[],
): Fault {
  const meant = nearest(found, names)
  const hint = meant === undefined ? '' : `; có phải "${meant}" không?`
  return faultAt(file, path, `không có ${kind} "${found}"${hint}`)
}

function selfFaults(id: string, file: ContentFile<unknown>): readonly Fault[] {
  return texts(file.tree, ...OF_PROCEDURE)
    .filter(({ found }) => found === id)
    .map(({ path }) => faultAt(file, path, `"${id}" trỏ về chính nó`))
}

function circleFault(
  id: string,
  file: ContentFile<unknown>,
  files: ContentFiles,
): readonly Fault[] {
  const way = [id]
  for (let at = successor(id, files); at !== undefined; at = successor(at, files)) {
    way.push(at)
    if (at === id && way.length > 2) {
      return [faultAt(file, ['replacedBy'], `thay thế vòng quanh: ${way.join(' → ')}`)]
    }
    if (way.indexOf(at) < way.length - 1) return []
  }
  return []
}

function successor(id: string, { procedures }: ContentFiles): string | undefined {
  return texts(procedures.get(id)?.tree ?? null, 'replacedBy')[0]?.found
}
