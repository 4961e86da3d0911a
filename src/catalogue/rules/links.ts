import { isOfficialLink } from '../../core/official-link.ts'
import type { ContentFile, Fault } from '../content-file.ts'
import { allSpots, faultAt, isText } from './spots.ts'

/** Every link, in a field of its own or inside a text, leads to an official host. */
export function linkFaults(
  file: ContentFile<unknown>,
  officialHosts: readonly string[],
): readonly Fault[] {
  return allSpots(file.tree)
    .filter(isText)
    .flatMap(({ path, found }) =>
      (found.match(/https?:\/\/[^\s,;)\]"']+/g) ?? [])
        .filter((url) => !isOfficialLink(url, officialHosts))
        .map((url) =>
          faultAt(
            file,
            path,
            `"${url}" không thuộc các trang chính thức ("officialHosts" trong settings.yaml)`,
          ),
        ),
    )
}
