import { clockText, dayText, localDay, weekdayOf } from "../core/local-time.js";
import { openingAt } from "../core/opening.js";
import { toMenu } from "./choices.js";
import { aside } from "./decline.js";
import { hotlineText } from "./hotlines.js";
import { turn } from "./turn.js";
/** Where the office is and when it is open. What nobody confirmed is said to be missing, never guessed. */
export const showOffice = (_input, session, world) => {
    const { say, content } = world;
    const { name, address, hours, mapUrl } = content.office;
    const missing = confirmed(address) === null || confirmed(hours) === null;
    const text = [
        name,
        [
            confirmed(address) === null
                ? say('address-missing')
                : say('address', { address: confirmed(address) ?? '' }),
            ...hoursLines(confirmed(hours), world),
        ].join('\n'),
        say('any-centre', { province: content.office.province }),
        ...(missing ? [say('office-missing')] : []),
        hotlineText(world),
    ].join('\n\n');
    return turn('office', [], [{ text, links: mapLink(confirmed(mapUrl), world), choices: [toMenu(world)] }], aside(session));
};
export function confirmed({ value, confirmed: by }) {
    return by === null ? null : value;
}
/** Whether the office is open now and when next, or that its hours are not known. */
export function openingNow(world) {
    const hours = confirmed(world.content.office.hours);
    return hours === null
        ? world.say('hours-missing')
        : openingLine(openingAt(hours, world.content.calendar, world.now), world);
}
function hoursLines(hours, world) {
    const { say, content, now } = world;
    if (hours === null)
        return [say('hours-missing')];
    const week = hours.map(({ weekday, spells }) => say('hours-day', {
        day: say(`weekday-${weekday}`),
        spells: spells.map(({ open, close }) => `${clockText(open)}–${clockText(close)}`).join(', '),
    }));
    return [openingLine(openingAt(hours, content.calendar, now), world), ...week.map((l) => `- ${l}`)];
}
function openingLine(opening, { say, now, content }) {
    if (opening.open)
        return say('open-now', { until: clockText(opening.until) });
    const closed = opening.holiday === null ? say('closed-now') : say('closed-holiday', { name: opening.holiday });
    if (opening.next === null)
        return closed;
    const { day, at } = opening.next;
    const when = day === localDay(now) ? say('today') : `${say(`weekday-${weekdayOf(day)}`)} ${dayText(day)}`;
    const known = content.calendar.years.some(({ year }) => day.startsWith(String(year)));
    const next = `${closed} ${say('opens-next', { when, at: clockText(at) })}`;
    return known ? next : `${next} ${say('holidays-unknown', { year: day.slice(0, 4) })}`;
}
function mapLink(url, { say }) {
    return url === null ? [] : [{ url, label: say('map') }];
}
