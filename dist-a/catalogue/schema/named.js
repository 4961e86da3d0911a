/** A shape with a key for each name. */
export function named(names, schemaOf) {
    return Object.fromEntries(names.map((name) => [name, schemaOf(name)]));
}
