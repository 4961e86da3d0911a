/** In MB, once all that nobody holds was given back; run with `--expose-gc`. */
export function memory(): { readonly rss: number; readonly heap: number } {
  if (gc === undefined) throw new Error('node was not started with --expose-gc')
  gc()
  const { rss, heapUsed } = process.memoryUsage()
  return { rss: rss / 1e6, heap: heapUsed / 1e6 }
}
