import type { z } from 'zod'

/** A shape with a key for each name. */
export function named<const Names extends readonly string[], Schema extends z.ZodType>(
  names: Names,
  schemaOf: (name: Names[number]) => Schema,
): Record<Names[number], Schema> {
  return Object.fromEntries(names.map((name) => [name, schemaOf(name)])) as Record<
    Names[number],
    Schema
  >
}
