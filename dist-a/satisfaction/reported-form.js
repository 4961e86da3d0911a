/** The criteria that tallies hold besides those of the instrument are known from other instruments. */
export function reportedForm(instrument, surveys, tallies) {
    const answered = new Set(tallies.flatMap(({ criteria }) => criteria));
    const others = [...surveys.values()].flatMap(({ criteria }) => criteria);
    const byKey = new Map([...others, ...instrument.criteria].map((each) => [each.key, each]));
    const own = new Set(instrument.criteria.map(({ key }) => key));
    const besides = [...byKey.values()].filter(({ key }) => answered.has(key) && !own.has(key));
    const criteria = [...instrument.criteria, ...besides];
    const drawn = instrument.factors.length === 0;
    const of = drawn ? surveys.get(instrument.more ?? '') : instrument;
    const factors = (of?.factors ?? []).flatMap(({ key, name }) => {
        const keys = of?.criteria.filter((each) => each.factor === key).map((each) => each.key) ?? [];
        const columns = keys.map((each) => criteria.findIndex((known) => known.key === each));
        return columns.includes(-1) ? [] : [{ key, name, keys, columns, drawn }];
    });
    const overall = drawn ? [] : factors.flatMap(({ columns }) => columns);
    return { instrument, criteria, factors, overall };
}
