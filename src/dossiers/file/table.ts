/** One row of a sheet that holds something, as a clerk sees it on the screen. */
export interface Row {
  /** As Excel numbers it, from 1. */
  readonly number: number
  /** Text of each cell, trimmed and NFC; empty where there is nothing. */
  readonly cells: readonly string[]
}

/** One sheet, read as it is walked through; each walk reads it anew. */
export interface Table {
  /** What a clerk calls it: `trang "Hồ sơ"`, or the encoding of a text file. */
  readonly name: string
  /** Days to add to a serial so that it counts from 30/12/1899. */
  readonly serialShift: number
  /** 0–1 of the file read so far, for a progress bar. */
  progress(): number
  rows(): AsyncGenerator<Row>
}

/** Thrown for a file that cannot be read at all; in Vietnamese, says what to do. */
export class FileFault extends Error {
  override readonly name = 'FileFault'
}

export const MAX_FILE_BYTES = 64 * 1024 * 1024
/** Of all that is packed in an XLSX file, once unpacked. */
export const MAX_UNPACKED_BYTES = 512 * 1024 * 1024
export const MAX_ROWS = 200_000
export const MAX_COLUMNS = 200
/** Longer cells are cut: nothing we read is longer. */
export const MAX_CELL = 2_000
