/** Facts, part B3: current, ministry and legacy forms. */
const CODE =
  /^(?:\d{3}\.\d{2}\.\d{2,3}\.[HG]\d{2}|[HG]\d{2}(?:\.\d{1,3}){0,4})-\d{6}(?:\d{2})?-\d{4,7}$/

/**
 * The dossier code in a cell, canonical. What citizens type is repaired; what the office's own system
 * writes is not guessed at: `null` for anything but a code, whole.
 */
export function codeInCell(text: string): string | null {
  const plain = text
    .toUpperCase()
    .replace(/\s+/g, ' ')
    .replace(/ ?[‐-―−–—-] ?/g, '-')
  return CODE.test(plain) ? plain : null
}
