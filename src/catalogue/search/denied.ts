import type { Syllable } from '../../core/syllable.ts'

/** Begins a clause that tells what is not meant: `, không phải gia hạn`, `chứ không phải khai tử`. */
const DENIAL = /^(?:chu )?khong (?:phai|lam|muon|can lam)$|^chu khong$|^khong phai la$/

/** Leaves out the clauses that tell what is not meant, up to the next mark of punctuation. */
export function withoutDenied(row: readonly Syllable[], text: string): readonly Syllable[] {
  const kept: Syllable[] = []
  const hasClauses = /[,.;:!?\n]/.test(text.trimEnd().slice(0, -1))
  let denied = false
  row.forEach((each, at) => {
    const starts = at === 0 || /[,.;:!?\n]/.test(text.slice(row[at - 1]?.end, each.start))
    if (starts) denied = false
    const opens = (starts && (at > 0 || hasClauses)) || each.folded === 'chu'
    denied ||= opens && [2, 3].some((length) => DENIAL.test(foldedAt(row, at, length)))
    if (!denied) kept.push(each)
  })
  return kept
}

function foldedAt(row: readonly Syllable[], at: number, length: number): string {
  return row
    .slice(at, at + length)
    .map(({ folded }) => folded)
    .join(' ')
}
