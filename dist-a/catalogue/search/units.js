/** All that a question can be about. Replaced procedures are not found. */
export function unitsOf(content) {
    return [
        ...[...content.procedures.values()]
            .filter(({ replacedBy }) => replacedBy === undefined)
            .map(({ id, name, shortName, englishName, aliases, questions }) => {
            const official = [name, shortName].filter((each) => each !== undefined);
            const others = englishName === undefined ? aliases : [englishName, ...aliases];
            return {
                kind: 'procedure',
                id,
                names: [...official, ...others],
                official: official.length,
                questions,
            };
        }),
        ...[...content.topics.values()].map(({ id, name, aliases }) => {
            return { kind: 'topic', id, names: [name, ...aliases], official: 1, questions: [] };
        }),
        ...[...content.elsewhere.values()].map(({ id, name, aliases }) => {
            return { kind: 'elsewhere', id, names: [name, ...aliases], official: 1, questions: [] };
        }),
    ];
}
