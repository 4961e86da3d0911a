import { criterionShare, overallStandings, shareOf, standingsOver, } from "../../core/satisfaction-index.js";
import { MIN_PERCENT } from "../../core/small-cells.js";
import { figuresOf, peopleOf, wholeForms } from "../figures.js";
import { groupsOf, publishedStandings, STANDING_DECIMALS } from "./groups.js";
import { heldBack, isLarge } from "./publishable.js";
/** Decimals of the published figures. */
const FIGURE_DECIMALS = 6;
export function openTables(rows, form, of) {
    const kind = [of.mode, of.drawn ? 'drawn' : 'volunteer'];
    const whole = figuresOf(rows, form);
    const parts = partsOf(rows, form);
    const counts = form.criteria.flatMap(({ key }, at) => countsOf(whole[at], parts, key, at));
    const groups = standingsIn(rows, form).flatMap(({ level, key, standings }) => {
        const people = groupsOf(standings);
        const n = people.reduce((total, each) => total + each.people, 0);
        return n < MIN_PERCENT ? [] : [{ level, key, people }];
    });
    return {
        counts: counts.map(({ scope, name, key, sides: { satisfied, others } }) => [
            ...kind,
            scope,
            name,
            key,
            String(satisfied + others),
            String(satisfied),
        ]),
        groups: groups.flatMap(({ level, key, people }) => people.map((each) => [
            ...kind,
            level,
            key,
            String(each.people),
            each.at.toFixed(STANDING_DECIMALS),
        ])),
        figures: [
            ...counts.map(({ scope, name, key, sides: { satisfied, others } }) => [
                ...kind,
                scope,
                name,
                'criterion',
                key,
                ...shareTexts(criterionShare(satisfied, satisfied + others)),
            ]),
            ...groups.map(({ level, key, people }) => {
                const n = people.reduce((total, each) => total + each.people, 0);
                return [
                    ...kind,
                    'all',
                    '',
                    level,
                    key,
                    ...shareTexts(shareOf(publishedStandings(people), n)),
                ];
            }),
        ],
    };
}
/** The fields, and the procedures in each. */
function partsOf(rows, form) {
    const onlyCriteria = { ...form, factors: [], overall: [] };
    return groupedBy(rows, 'field').map(([name, some]) => ({
        name,
        figures: figuresOf(some, onlyCriteria),
        procedures: groupedBy(some, 'procedure').map(([procedure, mine]) => ({
            name: procedure,
            figures: figuresOf(mine, onlyCriteria),
            procedures: [],
        })),
    }));
}
/** A criterion over all, by field, and by procedure within its field; nothing where that would tell few. */
function countsOf(whole, fields, key, at) {
    const all = sidesOf(whole);
    if (!isLarge(all))
        return [];
    const published = (parts) => {
        const sides = parts.map(({ figures }) => sidesOf(figures[at]));
        const held = heldBack(sides);
        return parts.flatMap((part, place) => {
            const of = sides[place];
            return of === undefined || held.has(place) ? [] : [[part, of]];
        });
    };
    return [
        { scope: 'all', name: '', key, sides: all },
        ...published(fields).flatMap(([field, sides]) => [
            { scope: 'field', name: field.name, key, sides },
            ...published(field.procedures).map(([{ name }, of]) => ({ scope: 'procedure', name, key, sides: of })),
        ]),
    ];
}
/** By the empty text, where it is not told. */
function groupedBy(rows, by) {
    const groups = new Map();
    for (const row of rows) {
        const name = row.of[by] ?? '';
        const group = groups.get(name) ?? [];
        group.push(row);
        groups.set(name, group);
    }
    return [...groups].toSorted(([a], [b]) => (a < b ? -1 : 1));
}
function sidesOf(figure) {
    const { satisfied = 0, valid = 0 } = figure ?? {};
    return { satisfied, others: valid - satisfied };
}
function standingsIn(rows, { factors, overall }) {
    const all = [
        ...factors.map((factor) => ({
            level: 'factor',
            key: factor.key,
            standings: standingsOver(peopleOf(rows, factor)),
        })),
        {
            level: 'overall',
            key: 'overall',
            standings: overall.length === 0 ? null : overallStandings(wholeForms(rows)),
        },
    ];
    return all.flatMap(({ standings, ...of }) => (standings === null ? [] : [{ ...of, standings }]));
}
function shareTexts(share) {
    if (share === null)
        return [];
    const { n, share: mean, low, high } = share;
    return [String(n), ...[mean, low, high].map((each) => each.toFixed(FIGURE_DECIMALS))];
}
