import { readFileSync, writeFileSync } from 'node:fs';
import { parseDocument } from 'yaml';
/** The trade-off, a line for each threshold of answering; `>` is before the chosen one. */
export function curveText({ curve, examples, ranks }) {
    const share = (count) => (count / ranks.n).toFixed(3);
    return [
        `${examples} câu hỏi về thủ tục; mỗi phần năm được quyết bằng hệ số tính từ bốn phần kia.`,
        `Thủ tục đúng đứng đầu ${share(ranks.first)}, trong ba cái đầu ${share(ranks.inThree)} (n=${ranks.n}).`,
        '  ngưỡng | trong danh mục: đúng  trong 3  sai    từ chối | ngoài, chưa biết: sai | nơi khác: đúng',
        ...curve.map(lineOf),
    ].join('\n');
}
function lineOf({ answer, isChosen, counts }) {
    const share = (group, ...went) => {
        const n = counts[`${group} n`] ?? 0;
        const sum = went.reduce((all, each) => all + (counts[`${group} ${each}`] ?? 0), 0);
        return n === 0 ? '    -' : (sum / n).toFixed(3);
    };
    return [
        `${isChosen ? '>' : ' '} ${answer.toFixed(2).padStart(6)} | n=${String(counts['in-catalogue n'] ?? 0).padEnd(12)}`,
        `${share('in-catalogue', 'right')}  ${share('in-catalogue', 'in-three')}`,
        ` ${share('in-catalogue', 'wrong')}  ${share('in-catalogue', 'declined', 'elsewhere')}   |`,
        `n=${String(counts['unknown n'] ?? 0).padEnd(5)} ${share('unknown', 'wrong')}          |`,
        `n=${String(counts['elsewhere n'] ?? 0).padEnd(5)} ${share('elsewhere', 'right')}`,
    ].join(' ');
}
/** Puts what was fitted into the file; the rest of it and its comments stay. */
export function writeDecision(file, { decision }) {
    const document = parseDocument(readFileSync(file, 'utf8'));
    for (const part of ['weights', 'thresholds']) {
        for (const [name, value] of Object.entries(decision[part])) {
            document.setIn([part, name], value);
        }
    }
    writeFileSync(file, document.toString({ lineWidth: 0, flowCollectionPadding: false }));
}
