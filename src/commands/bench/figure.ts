/** A line of the performance table. */
export interface Figure {
  readonly name: string
  readonly value: string
  readonly unit: string
  readonly aim?: string
}

/** The value below which a share of the samples lies; the samples need no order. */
export function percentile(samples: readonly number[], share: number): number {
  const sorted = samples.toSorted((a, b) => a - b)
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN
}

/** p50 and p99 of durations in ms. */
export function durations(
  name: string,
  samples: readonly number[],
  aim?: string,
): readonly Figure[] {
  const ms = (share: number): string => percentile(samples, share).toFixed(2)
  return [
    { name: `${name} p50`, value: ms(0.5), unit: 'ms' },
    { name: `${name} p99`, value: ms(0.99), unit: 'ms', ...(aim !== undefined && { aim }) },
  ]
}
