/** An office's export, as a clerk drops it. */
export interface ImportRequest {
  readonly bytes: Uint8Array
  /** The file's name. */
  readonly name: string
  /** When it was handed in, and the clerk's word on when its data is of, where they gave one. */
  readonly at: number
  readonly asOf: number | null
  /** Only tells what it would do. */
  readonly checkOnly: boolean
  /** What is asked first was agreed to. */
  readonly agreed: boolean
  /** Followers are told of nothing. */
  readonly quiet: boolean
}

/** A sentence of a report, or a list of rows under its heading; in Vietnamese. */
export type ReportPart = string | { readonly title: string; readonly lines: readonly string[] }

export type ImportAnswer =
  /** The file cannot be read, or not now; says what to do. */
  | { readonly kind: 'fault'; readonly what: string }
  | {
      readonly kind: 'read'
      readonly parts: readonly ReportPart[]
      /** Why somebody has to agree first; empty when it goes by itself. */
      readonly asks: readonly string[]
      readonly dossiers: number
      readonly loaded: boolean
    }

/** Reads, checks and, where that is asked for, loads an export, off the main thread. Does not throw. */
export type DossierImport = (request: ImportRequest) => Promise<ImportAnswer>
