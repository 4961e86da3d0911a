/** Rows to a statement: databases limit what one may bind. */
const AT_ONCE = 500

export function chunks<Item>(items: readonly Item[], size = AT_ONCE): readonly (readonly Item[])[] {
  return Array.from({ length: Math.ceil(items.length / size) }, (_, i) =>
    items.slice(i * size, (i + 1) * size),
  )
}
