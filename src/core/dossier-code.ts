/** Facts, part B3: current, ministry and legacy forms, after folding dashes and case. */
const DOSSIER_CODE =
  /(?<![\w.])(?:\d{3}\.\d{2}\.\d{2,3}\.[HG]\d{2}|[HG]\d{2}(?:\.\d{1,3}){0,4})-\d{6}(?:\d{2})?-\d{4,7}(?!\d)/

/** The first dossier code in a text, upper-case with plain dashes; `null` when there is none. */
export function dossierCodeIn(text: string): string | null {
  const plain = text.toUpperCase().replace(/\s*[‐-―−–—-]\s*/g, '-')
  return plain.match(DOSSIER_CODE)?.[0] ?? null
}
