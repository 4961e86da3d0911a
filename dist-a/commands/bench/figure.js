/** The value below which a share of the samples lies; the samples need no order. */
export function percentile(samples, share) {
    const sorted = samples.toSorted((a, b) => a - b);
    return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN;
}
/** p50 and p99 of durations in ms. */
export function durations(name, samples, aim) {
    const ms = (share) => percentile(samples, share).toFixed(2);
    return [
        { name: `${name} p50`, value: ms(0.5), unit: 'ms' },
        { name: `${name} p99`, value: ms(0.99), unit: 'ms', ...(aim !== undefined && { aim }) },
    ];
}
