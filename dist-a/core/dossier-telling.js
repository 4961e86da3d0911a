/** Three days without an import: what is known is too old to be told unasked. */
export const TOO_OLD_MS = 3 * 24 * 60 * 60 * 1000;
