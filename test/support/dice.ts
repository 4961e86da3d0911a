/** Chance that is the same at every run with the same seed (mulberry32). */
export function dice(seed: number): {
  readonly roll: () => number
  readonly chance: (p: number) => boolean
} {
  let state = Math.trunc(seed) >>> 0
  const roll = (): number => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
  return { roll, chance: (p) => roll() < p }
}
