import type { Facet } from './procedure.ts'

/**
 * How people write and speak (`content/words.yaml`). Keys and phrases are matched without diacritics
 * where they are written without, and with them where they have any.
 */
export interface Words {
  /** Phone spelling and abbreviations, whole words: `ko` → `không`, `cccd` → `căn cước công dân`. */
  readonly short: ReadonlyMap<string, string>
  /** Phrases that mean the same for finding: `sổ đỏ` → `giấy chứng nhận quyền sử dụng đất`. */
  readonly same: ReadonlyMap<string, string>
  /** Words that say nothing about the procedure: particles, courtesies, story words. */
  readonly filler: readonly string[]
  /** Phrases that ask for a facet. */
  readonly facets: ReadonlyMap<Facet, readonly string[]>
  /** Phrases of other intents, by intent name; see conversation/intent.ts. */
  readonly intents: ReadonlyMap<string, readonly string[]>
}
