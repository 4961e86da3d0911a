import { parse } from 'csv-parse/sync';
import { OperatorError } from "../../core/errors.js";
import { isComplete } from "../../core/instrument.js";
/** What stands where a question does not apply. */
const NOT_APPLICABLE = 'x';
/**
 * Forms as an officer typed them: a row a form, `so` its number on the stack, a column a question, and
 * `ly_do`, `y_kien` if there are any. Throws an OperatorError that names every fault by its row.
 */
export function paperForms(csv, instrument) {
    const rows = rowsOf(csv);
    const faults = [];
    const known = new Set(['so', 'ly_do', 'y_kien', ...instrument.criteria.map(({ key }) => key)]);
    for (const column of Object.keys(rows[0] ?? {})) {
        if (!known.has(column))
            faults.push(`cột "${column}" không có trong bộ câu hỏi ${instrument.id}`);
    }
    const numbers = new Set();
    const forms = rows.map((row, i) => {
        const at = `dòng ${i + 2}`;
        const number = Number(row['so']);
        if (!Number.isInteger(number) || number < 1)
            faults.push(`${at}: "so" phải là số thứ tự phiếu`);
        if (numbers.has(number))
            faults.push(`${at}: phiếu số ${number} đã có ở dòng trên`);
        numbers.add(number);
        return { number, draft: draftOf(row, instrument, at, faults) };
    });
    if (rows.length === 0)
        faults.push('tệp chưa có phiếu nào');
    if (faults.length > 0)
        throw new OperatorError(faults.join('\n'));
    return forms;
}
function rowsOf(csv) {
    try {
        const delimiter = (csv.split('\n')[0] ?? '').includes(';') ? ';' : ',';
        return parse(csv, { bom: true, columns: true, trim: true, skip_empty_lines: true, delimiter });
    }
    catch (error) {
        throw new OperatorError(`tệp không đọc được: ${error.message}`, { cause: error });
    }
}
function draftOf(row, instrument, at, faults) {
    const scores = Object.fromEntries(instrument.criteria.flatMap((criterion) => {
        const typed = (row[criterion.key] ?? '').toLowerCase();
        if (typed === '')
            return [];
        const score = scoreOf(typed, criterion.mayNotApply, instrument);
        if (score === null)
            faults.push(`${at}: ${criterion.key} không nhận "${typed}"`);
        return score === null ? [] : [[criterion.key, score]];
    }));
    const typedReason = row['ly_do'] ?? '';
    const reason = instrument.reasons.find(({ key }) => key === typedReason);
    if (typedReason !== '' && reason === undefined) {
        const keys = instrument.reasons.map(({ key }) => key).join(', ');
        faults.push(`${at}: "ly_do" phải là một trong ${keys}`);
    }
    return {
        instrument: instrument.id,
        version: instrument.version,
        complete: isComplete(instrument, scores),
        scores,
        reason: reason === undefined ? null : { key: reason.key, leadsTo: reason.leadsTo },
        comment: row['y_kien'] || null,
    };
}
function scoreOf(typed, mayNotApply, { scale }) {
    if (typed === NOT_APPLICABLE)
        return mayNotApply ? 'na' : null;
    return scale.find(({ value }) => String(value) === typed)?.value ?? null;
}
