import { dayText } from "../core/local-time.js";
import { percentText } from "./number-text.js";
import { figureText, keyText } from "./tables.js";
import { DRAWN, FORMULA, MODE_NAMES, TITLE, VOLUNTEERS } from "./wording.js";
import { xmlText } from "./xml-text.js";
const WIDTH = 960;
const LEFT = 400;
const RIGHT = 720;
const LINE = 26;
const INK = '#1a1a1a';
const BAR = '#1d5b8f';
/** Shares with their intervals as an SVG, a part for each mode. What is not told as a percentage has no mark. */
export function chart({ period, form, groups }) {
    const lines = [];
    let y = 34;
    const write = (text, bold = false, x = 20) => {
        lines.push(`<text x="${x}" y="${y}"${bold ? ' font-weight="bold"' : ''}>${xmlText(text)}</text>`);
    };
    const say = (text, bold = false) => {
        write(text, bold);
        y += LINE;
    };
    say(TITLE, true);
    say(`${form.instrument.name}, kỳ ${dayText(period.from)} – ${dayText(period.to)}. Khoảng tin cậy 95 %.`);
    say(FORMULA);
    for (const { mode, drawn, figures } of groups) {
        y += LINE / 2;
        say(`${MODE_NAMES[mode]}, ${drawn ? 'người được mời' : 'người tự nguyện'}`, true);
        say(drawn ? DRAWN : VOLUNTEERS);
        lines.push(axis(y - 16, figures.length));
        for (const figure of figures) {
            write(shortened(`${keyText(figure)}  ${figure.label}`));
            lines.push(mark(figure, y - 5));
            write(figureText(figure), false, RIGHT + 14);
            y += LINE;
        }
    }
    const title = `${TITLE}, ${form.instrument.name}`;
    return [
        `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDTH} ${y}" width="${WIDTH}" height="${y}" role="img" font-family="sans-serif" font-size="14" fill="${INK}">`,
        `<title>${xmlText(title)}</title>`,
        `<rect width="${WIDTH}" height="${y}" fill="#ffffff"/>`,
        ...lines,
        '</svg>',
        '',
    ].join('\n');
}
function xOf(share) {
    return Math.round((LEFT + share * (RIGHT - LEFT)) * 10) / 10;
}
function axis(top, figures) {
    return [0, 0.25, 0.5, 0.75, 1]
        .map((share) => `<line x1="${xOf(share)}" x2="${xOf(share)}" y1="${top}" y2="${top + figures * LINE}" stroke="#d0d0d0"/>`)
        .join('');
}
function mark({ shown, share, low, high }, y) {
    if (shown !== 'percent' || share === null || low === null || high === null)
        return '';
    return (`<g><title>${percentText(share)}</title>` +
        `<line x1="${xOf(low)}" x2="${xOf(high)}" y1="${y}" y2="${y}" stroke="${BAR}" stroke-width="3"/>` +
        `<circle cx="${xOf(share)}" cy="${y}" r="5" fill="${BAR}"/></g>`);
}
function shortened(text) {
    return text.length > 52 ? `${text.slice(0, 51)}…` : text;
}
