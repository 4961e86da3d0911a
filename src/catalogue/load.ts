import { createHash } from 'node:crypto'
import type { Content } from '../core/content.ts'
import { ContentError } from '../core/errors.ts'
import type { LocalDay } from '../core/local-time.ts'
import { buildContent } from './build.ts'
import { faultsIn } from './check.ts'
import { type Fault, faultText } from './content-file.ts'
import { type ContentFiles, type FileMemory, filesOf, readContentFiles } from './content-files.ts'
import { keepCopies, readCopies } from './good-copies.ts'
import { byPath, type ContentFolders, readSources, type Source } from './source.ts'
import { warningsOf } from './warnings.ts'

export interface LoadOptions extends ContentFolders {
  /** The folder for the last good revision of each file; without it a faulty file has none. */
  readonly good?: string | undefined
  /** As of when facts are expired or due for review; without it nothing is said of that. */
  readonly today?: LocalDay | undefined
  readonly memory?: FileMemory | undefined
}

/** The same for the same files read on the same day. */
export function loadKey({ shipped, office, today }: LoadOptions): string {
  const hash = createHash('sha256').update(today ?? '')
  for (const { shown, text } of readSources({ shipped, office }).values()) {
    hash.update(`\n${shown}\n${text?.length ?? '-'}\n${text ?? ''}`)
  }
  return hash.digest('hex')
}

export interface LoadedContent {
  readonly content: Content
  /** `file:line: fault` of the files as they lie there, in Vietnamese. */
  readonly faults: readonly string[]
  /** What to see to, and what was done about faulty files. */
  readonly warnings: readonly string[]
}

/**
 * Reads the content. A faulty file stays at its last good revision; a procedure that has none is left
 * out. Throws ContentError with all faults when another file has none.
 */
export async function loadContent(options: LoadOptions): Promise<LoadedContent> {
  const { sources, files, faults } = inspect(options)
  const faulty = new Set(faults.map(({ path }) => path))
  const used = faulty.size === 0 ? files : await withoutFaults(sources, faulty, options)
  const content = buildContent(used)
  if (content === null) throw new ContentError(faults.map(faultText))
  const good = [...sources.values()].filter(({ path }) => !faulty.has(path))
  return {
    content,
    faults: faults.map(faultText),
    warnings: [
      ...[...faulty].flatMap((path) => fallBackText(path, faults, used)),
      ...(await keep(good, faulty, options)),
      ...warningsOf(used, options.today).map(faultText),
    ],
  }
}

/** Reads the content only to tell its faults and warnings. */
export function checkContent(
  options: Omit<LoadOptions, 'good' | 'memory'>,
): Omit<LoadedContent, 'content'> & { readonly files: number } {
  const { files, faults } = inspect(options)
  return {
    files: filesOf(files).length,
    faults: faults.map(faultText),
    warnings: warningsOf(files, options.today).map(faultText),
  }
}

interface Inspection {
  readonly sources: ReadonlyMap<string, Source>
  readonly files: ContentFiles
  readonly faults: readonly Fault[]
}

function inspect(options: LoadOptions): Inspection {
  const sources = readSources(options)
  const files = readContentFiles(sources, options.memory)
  return { sources, files, faults: faultsIn(files, sources, options) }
}

async function withoutFaults(
  sources: ReadonlyMap<string, Source>,
  faulty: ReadonlySet<string>,
  { good, memory }: LoadOptions,
): Promise<ContentFiles> {
  const copies = good === undefined ? [] : await readCopies(good, faulty)
  const rest = [...sources.values()].filter(({ path }) => !faulty.has(path))
  return readContentFiles(byPath([...rest, ...copies]), memory)
}

function fallBackText(
  path: string,
  faults: readonly Fault[],
  used: ContentFiles,
): readonly string[] {
  const shown = faults.find((fault) => fault.path === path)?.shown ?? path
  const isUsed = filesOf(used).some((file) => file.path === path && file.value !== undefined)
  return [
    isUsed
      ? `${shown}: tệp có lỗi, đang dùng bản tốt gần nhất`
      : `${shown}: tệp có lỗi, chưa có bản tốt nào nên tạm bỏ ra ngoài`,
  ]
}

/** A folder that cannot be written costs the copies, not the service. */
async function keep(
  sources: readonly Source[],
  faulty: ReadonlySet<string>,
  { good }: LoadOptions,
): Promise<readonly string[]> {
  if (good === undefined) return []
  try {
    await keepCopies(good, sources, faulty)
    return []
  } catch (error) {
    return [`${good}: không ghi được bản tốt gần nhất của nội dung (${String(error)})`]
  }
}
