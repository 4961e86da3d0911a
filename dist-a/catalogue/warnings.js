import { addDays, dayText } from "../core/local-time.js";
import { fold } from "../core/text.js";
import { neverNeeded } from "./rules/cases.js";
import { doubts } from "./rules/doubts.js";
import { faultAt, spots, texts, textsWhere } from "./rules/spots.js";
import { lineOf } from "./tree.js";
/** How long before a fact expires staff are told. */
const NOTICE_DAYS = 60;
/** What is no fault and yet wants somebody's eye, most urgent first. Without a day, nothing of days. */
export function warningsOf(files, today) {
    const procedures = [...files.procedures].filter(([, { value }]) => !value?.withdrawn);
    const ofEach = (warn) => procedures.flatMap(([id, file]) => warn(file, id));
    return [
        ...(today === undefined ? [] : ofEach((file) => dueForReview(file, today))),
        ...(today === undefined ? [] : ofEach((file) => expiring(file, today))),
        ...(today === undefined ? [] : shortCalendar(files.calendar, today)),
        ...unconfirmed(files.office),
        ...contestedNames(files),
        ...ofEach(neverAsked),
        ...ofEach(missingFacts),
        ...ofEach(doubtfulFacts),
        ...unverified(files),
    ];
}
function unconfirmed(office) {
    if (office === undefined)
        return [];
    return spots(office.tree, '*.confirmed')
        .filter(({ found }) => found === null)
        .map(({ path: [name = ''] }) => faultAt(office, [name], `"${name}" chưa ai xác nhận, người dân chưa thấy`));
}
/** Names that lead to a procedure and to a topic or another office as well: finding must choose. */
function contestedNames({ procedures, topics, elsewhere }) {
    const owners = new Map();
    for (const [id, { tree }] of procedures) {
        for (const { found } of texts(tree, 'name', 'aliases.*'))
            owners.set(fold(found), id);
    }
    const contested = (file, ...patterns) => file === undefined
        ? []
        : texts(file.tree, ...patterns).flatMap(({ path, found }) => {
            const owner = owners.get(fold(found));
            return owner === undefined
                ? []
                : [faultAt(file, path, `"${found}" cũng là tên của thủ tục "${owner}"`)];
        });
    return [
        ...contested(topics, '*.name', '*.aliases.*'),
        ...contested(elsewhere, 'procedures.*.name', 'procedures.*.aliases.*'),
    ];
}
/** Told in one line: at first it is all of them. */
function unverified({ procedures }) {
    const waiting = [...procedures].filter(([, { value }]) => value?.verified === null && !value.withdrawn);
    const [first] = waiting;
    if (first === undefined)
        return [];
    const some = waiting.slice(0, 5).map(([id]) => id);
    const rest = waiting.length > some.length ? `, … (${waiting.length} thủ tục)` : '';
    return [
        faultAt(first[1], ['verified'], `chưa có cán bộ nào đối chiếu ("verified"): ${some.join(', ')}${rest}`),
    ];
}
function missingFacts(file) {
    const lists = { times: 'thời hạn', fees: 'lệ phí', sources: 'nguồn' };
    return [
        ...Object.entries(lists)
            .filter(([list]) => spots(file.tree, list).some(({ found }) => found === null || found.length === 0))
            .map(([list, what]) => faultAt(file, [list], `chưa có ${what} nào`)),
        ...spots(file.tree, 'fees.*.amount')
            .filter(({ found }) => found === null)
            .map(({ path }) => faultAt(file, path, 'chưa có mức tiền')),
        ...spots(file.tree, 'times.*.days')
            .filter(({ found }) => found === null)
            .map(({ path }) => faultAt(file, path, 'chưa có số ngày')),
    ];
}
/** One line a file: doubts come in numbers. */
function doubtfulFacts(file) {
    const paths = doubts(file)
        .map(({ path }) => path)
        .filter(([list]) => list !== 'staffNotes');
    const [first] = paths;
    if (first === undefined)
        return [];
    const lines = paths.map((path) => lineOf(file, path)).join(', ');
    const what = `còn dấu chưa chắc ([verify]), người dân chưa thấy: dòng ${lines}`;
    return [faultAt(file, first, what)];
}
function neverAsked(file, id) {
    if (file.value === undefined)
        return [];
    return neverNeeded({ ...file.value, id }).map((i) => faultAt(file, ['documents', i], 'không trường hợp nào cần giấy tờ này ("when")'));
}
function expiring(file, today) {
    const soon = addDays(today, NOTICE_DAYS);
    const ends = textsWhere(file.tree, (day, key) => key === 'until' && day <= soon);
    const replaced = textsWhere(file.tree, (day, key) => key === 'replacedOn' && day <= soon);
    return [
        ...ends.map(({ path, found: day }) => {
            const what = day < today ? 'đã hết hiệu lực, không còn hiện' : 'sắp hết hiệu lực';
            return faultAt(file, path, `${what} (sau ${dayText(day)})`);
        }),
        ...replaced.map(({ path, found: day }) => {
            const what = day <= today ? 'văn bản này đã được thay' : 'văn bản này sắp được thay';
            return faultAt(file, path, `${what} (từ ${dayText(day)})`);
        }),
    ];
}
function dueForReview(file, today) {
    const reviewBy = file.value?.reviewBy;
    return reviewBy === undefined || reviewBy >= today
        ? []
        : [faultAt(file, ['reviewBy'], `quá hạn xem lại từ ${dayText(reviewBy)}`)];
}
/** Working days cannot be counted past the last year that is in the file. */
function shortCalendar(calendar, today) {
    const year = Number(addDays(today, NOTICE_DAYS).slice(0, 4));
    return calendar?.value?.years.some((each) => each.year === year) === false
        ? [faultAt(calendar, ['years'], `chưa có lịch nghỉ năm ${year}`)]
        : [];
}
