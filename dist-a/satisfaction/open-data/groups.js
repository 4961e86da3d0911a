import { MIN_SHOWN } from "../../core/small-cells.js";
/** So many decimals are published, and published figures are made of what is published. */
export const STANDING_DECIMALS = 9;
/**
 * People who stand nearest to each other together, five at least, at the mean of where they stand
 * (microaggregation). The figure stays what it is; its variance loses what people of one group differ by.
 */
export function groupsOf({ people }) {
    const groups = [];
    let open = { sum: 0, people: 0 };
    for (const standing of people.toSorted((a, b) => a.at - b.at)) {
        open = {
            sum: open.sum + standing.at * standing.people,
            people: open.people + standing.people,
        };
        if (open.people < MIN_SHOWN)
            continue;
        groups.push(open);
        open = { sum: 0, people: 0 };
    }
    const last = groups.pop();
    if (last === undefined)
        return [];
    const whole = [...groups, { sum: last.sum + open.sum, people: last.people + open.people }];
    return whole.map(({ sum, people: n }) => ({
        at: Number((sum / n).toFixed(STANDING_DECIMALS)),
        people: n,
    }));
}
/** What is published of groups: their share is their mean. */
export function publishedStandings(groups) {
    const n = groups.reduce((total, { people }) => total + people, 0);
    const sum = groups.reduce((total, { at, people }) => total + at * people, 0);
    return { share: sum / n, people: groups };
}
