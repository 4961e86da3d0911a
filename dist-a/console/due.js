import { clockText, dayText, localDay, localMinutes } from "../core/local-time.js";
/** A promise as a clock tells it: `còn 35 phút`, `còn 2 giờ 5 phút`, `quá hẹn 20 phút`, with the time it falls due. */
export function dueText(due, now) {
    const left = Math.floor(Math.abs(due - now) / 60_000);
    const span = spanText(left);
    const when = localDay(due) === localDay(now)
        ? clockText(localMinutes(due))
        : `${clockText(localMinutes(due))} ngày ${dayText(localDay(due))}`;
    return now > due ? `quá hẹn ${span} (hẹn ${when})` : `còn ${span} (trước ${when})`;
}
function spanText(minutes) {
    const hours = Math.floor(minutes / 60);
    if (hours >= 48)
        return `${Math.floor(hours / 24)} ngày`;
    if (hours === 0)
        return `${minutes} phút`;
    return minutes % 60 === 0 ? `${hours} giờ` : `${hours} giờ ${minutes % 60} phút`;
}
