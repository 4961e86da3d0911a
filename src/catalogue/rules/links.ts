import { isOfficialLink } from '../../core/official-link.ts'
import type { ContentFile, Fault } from '../content-file.ts'
import { faultAt, textsWhere } from './spots.ts'

/** Every link, in a field of its own or inside a text, leads to an official host. */
export function linkFaults(
  file: ContentFile<unknown>,
  officialHosts: readonly string[],
): readonly Fault[] {
  return textsWhere(file.tree, (text) => text.includes('://')).flatMap(({ path, found }) =>
    (found.match(/https?:\/\/[^\s,;)\]"']+/gi) ?? [])
      .filter((url) => !isOfficialLink(url, officialHosts))
      .map((url) =>
        faultAt(file, path, `"${url}" không thuộc "officialHosts" trong settings.yaml`),
      ),
  )
}
