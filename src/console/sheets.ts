/** A sheet as it is written to an Excel file. */
export interface WrittenSheet {
  /** Lines that stand above it. */
  readonly notes: readonly string[]
  readonly header: readonly string[]
  readonly rows: readonly (readonly (string | number | null)[])[]
}

/** A sheet as it was read; rows are numbered as Excel shows them. */
export interface ReadSheet {
  readonly name: string
  readonly rows: readonly { readonly number: number; readonly cells: readonly string[] }[]
}

/** Excel files, written and read elsewhere. */
export interface Sheets {
  write(sheets: ReadonlyMap<string, WrittenSheet>): Uint8Array
  /** A text says, in Vietnamese, why it cannot be read at all. */
  read(bytes: Uint8Array): Promise<readonly ReadSheet[] | string>
}
