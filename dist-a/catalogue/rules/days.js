import { weekdayOf } from "../../core/local-time.js";
import { faultAt, spots, texts, textsWhere } from "./spots.js";
/** What ends before it begins. */
export function spanFaults(file) {
    return textsWhere(file.tree, (_, key) => key === 'until').flatMap(({ path, found: until }) => {
        const [from] = texts(file.tree, [...path.slice(0, -1), 'from'].join('.'));
        return from !== undefined && from.found > until
            ? [faultAt(file, path, `"until" (${until}) trước "from" (${from.found})`)]
            : [];
    });
}
/** Days of another year, weekdays as days worked in exchange, and years or hours given twice. */
export function calendarFaults(file) {
    return spots(file.tree, 'years.*').flatMap(({ path, found }) => {
        const year = textOf(found, 'year');
        const days = texts(found, 'holidays.*.from', 'holidays.*.until', 'workdays.*');
        return [
            ...days
                .filter((day) => year !== undefined && !day.found.startsWith(year))
                .map((day) => faultAt(file, [...path, ...day.path], `ngày ${day.found} không thuộc năm ${year}`)),
            ...texts(found, 'workdays.*')
                .filter((day) => weekdayOf(day.found) <= 5)
                .map((day) => faultAt(file, [...path, ...day.path], `ngày làm bù ${day.found} không phải thứ bảy, chủ nhật`)),
        ];
    });
}
function textOf(tree, key) {
    return texts(tree, key)[0]?.found;
}
