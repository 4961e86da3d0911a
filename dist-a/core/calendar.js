import { addDays, weekdayOf } from "./local-time.js";
/** Whether a day is worked; `null` when its year is not in the calendar. */
export function isWorkingDay(calendar, day) {
    const year = yearOf(calendar, day);
    if (year === undefined)
        return null;
    if (year.workdays.includes(day))
        return true;
    return holidayOn(calendar, day) === undefined && weekdayOf(day) <= 5;
}
export function holidayOn(calendar, day) {
    return yearOf(calendar, day)?.holidays.find(({ from, until }) => from <= day && day <= until);
}
/** The day that is `days` working days after `day`; `null` when the calendar does not reach. */
export function addWorkingDays(calendar, day, days) {
    let left = days;
    let at = day;
    while (left > 0) {
        at = addDays(at, 1);
        const works = isWorkingDay(calendar, at);
        if (works === null)
            return null;
        if (works)
            left -= 1;
    }
    return at;
}
/** How many of the days after `from`, up to `until`, are worked; `null` where the calendar does not reach. */
export function workingDaysBetween(calendar, from, until) {
    let count = 0;
    for (let day = addDays(from, 1); day <= until; day = addDays(day, 1)) {
        const works = isWorkingDay(calendar, day);
        if (works === null)
            return null;
        if (works)
            count += 1;
    }
    return count;
}
function yearOf(calendar, day) {
    return calendar.years.find(({ year }) => String(year) === day.slice(0, 4));
}
