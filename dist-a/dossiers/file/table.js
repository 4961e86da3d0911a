/** Thrown for a file that cannot be read at all; in Vietnamese, says what to do. */
export class FileFault extends Error {
    name = 'FileFault';
}
export const MAX_FILE_BYTES = 64 * 1024 * 1024;
/** Of all that is packed in an XLSX file, once unpacked. */
export const MAX_UNPACKED_BYTES = 512 * 1024 * 1024;
export const MAX_ROWS = 200_000;
export const MAX_COLUMNS = 200;
/** Longer cells are cut: nothing we read is longer. */
export const MAX_CELL = 2_000;
