import type { TreeMap } from './tree.ts'

/** Files of the content that the console writes, besides procedures. */
export type OfficeFile = 'office' | 'calendar'

/** The office's own `office.yaml` and `calendar.yaml`, as they lie on the disk. */
export interface OfficeFiles {
  /** As it stands, the shipped one where the office has none; `null` if it is no YAML. */
  read(file: OfficeFile): Promise<TreeMap | null>
  /**
   * Writes what `change` makes of the file as it stands then; comments and order stay, and citizens are told
   * within 2 s. Nothing is written where `change` gives `null`, which means that somebody else was quicker, or
   * where there are faults, told in Vietnamese. `first` is done before a change that holds is written.
   */
  change(
    file: OfficeFile,
    change: (tree: TreeMap) => TreeMap | null,
    first: () => Promise<void>,
  ): Promise<'done' | 'stale' | { readonly faults: readonly string[] }>
}
