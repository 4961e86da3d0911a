/**
 * Whether a dossier is among the `percent` of a hundred that are drawn. Chance, but the same for the same
 * seed, so that anybody can draw again (FNV-1a, mixed as murmur3 ends).
 */
export function isDrawn(seed: string, dossier: string, percent: number): boolean {
  let state = 0x811c9dc5
  for (const unit of `${seed} ${dossier}`) {
    state = Math.imul(state ^ (unit.codePointAt(0) ?? 0), 0x01000193)
  }
  state = Math.imul(state ^ (state >>> 16), 0x85ebca6b)
  state = Math.imul(state ^ (state >>> 13), 0xc2b2ae35)
  return ((state ^ (state >>> 16)) >>> 0) / 2 ** 32 < percent / 100
}
