import { figuresOf } from "./figures.js";
import { hiddenSlices, shownFigure } from "./hiding.js";
/** The slices of all dimensions, with what is small hidden in each, and what would tell it. */
export function slicesOf(rows, form) {
    const fields = rawSlices(rows, form, 'field');
    const hiddenFields = hiddenIn(fields, form);
    const shown = (raw, within) => shownSlices(raw, hiddenIn(raw, form, within), form);
    return {
        week: shown(rawSlices(rows, form, 'week')),
        field: shownSlices(fields, hiddenFields, form),
        procedure: shown(rawSlices(rows, form, 'procedure'), hiddenFields),
        unit: shown(rawSlices(rows, form, 'unit')),
        channel: shown(rawSlices(rows, form, 'channel')),
    };
}
function rawSlices(rows, form, by) {
    const slices = new Map();
    const sliceOf = new Map();
    for (const row of rows) {
        const known = sliceOf.get(row.of);
        if (known !== undefined) {
            known.push(row);
            continue;
        }
        const key = row.of[by];
        const within = by === 'procedure' ? nameOf(row.of.field) : '';
        const name = JSON.stringify([key, within]);
        const slice = slices.get(name) ?? { key, within, rows: [] };
        slice.rows.push(row);
        slices.set(name, slice);
        sliceOf.set(row.of, slice.rows);
    }
    return [...slices.values()]
        .toSorted((a, b) => nameOf(a.key).localeCompare(nameOf(b.key), 'vi'))
        .map(({ rows: of, ...slice }) => ({ ...slice, figures: figuresOf(of, form) }));
}
/** For each figure, the names of the slices that hide it. */
function hiddenIn(raw, { criteria, factors, overall }, within) {
    const figures = criteria.length + factors.length + (overall.length > 0 ? 1 : 0);
    return Array.from({ length: figures }, (_, at) => {
        const counts = raw.map((slice) => slice.figures[at]?.of?.n ?? 0);
        const hidden = hiddenSlices(counts, raw.map((slice) => slice.within), within?.[at] ?? new Set());
        return new Set([...hidden].map((slice) => nameOf(raw[slice]?.key ?? null)));
    });
}
function shownSlices(raw, hidden, { instrument }) {
    const scale = instrument.scale.map(({ value }) => value);
    return raw.map(({ key, figures }) => ({
        key,
        figures: figures.map((figure, at) => shownFigure(figure, scale, hidden[at]?.has(nameOf(key)) ?? false)),
    }));
}
function nameOf(key) {
    return key ?? '';
}
