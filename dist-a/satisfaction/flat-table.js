import { DIMENSION_NAMES, DIMENSIONS, DRAWN, FORMULA, MODE_NAMES, NO_RATE, TITLE, VOLUNTEERS, } from "./wording.js";
const LEVELS = { criterion: 'tiêu chí', factor: 'yếu tố', overall: 'chung' };
export function flatTable(report, nameOf) {
    const { period, form, invitations, groups } = report;
    const scale = form.instrument.scale.map(({ value, label }) => `${value} – ${label}`);
    const { invited, reached, responseRate, finished, coverage } = invitations;
    return {
        notes: [
            TITLE,
            FORMULA,
            `${form.instrument.name} (${form.instrument.id}, bản ${form.instrument.version}), kỳ ${period.from} đến ${period.to}`,
            `Mời theo bốc thăm: ${invited}; mời thành công: ${reached}; tỷ lệ trả lời: ${responseRate ?? NO_RATE}; ` +
                `hồ sơ đã xong: ${finished ?? 'không rõ'}; độ phủ: ${coverage ?? 'không tính được'}`,
        ],
        header: [
            'Hình thức thu',
            'Người trả lời',
            'Phạm vi',
            'Mục',
            'Cấp',
            'Mã',
            'Tên',
            'Số người',
            'Hài lòng',
            'Câu trả lời',
            'Tỷ lệ',
            'Thấp',
            'Cao',
            ...scale,
            'Ghi chú',
        ],
        rows: groups.flatMap((group) => groupRows(group, nameOf, scale.length)),
    };
}
function groupRows(group, nameOf, steps) {
    const { mode, drawn, figures, slices, setAside } = group;
    const of = [MODE_NAMES[mode], drawn ? 'được mời' : 'tự nguyện'];
    const note = drawn ? DRAWN : `${VOLUNTEERS}; ${NO_RATE}`;
    return [
        ...figures.map((figure) => [...of, 'Cả kỳ', '', ...figureCells(figure, steps), note]),
        ...setAside.figures.map((figure) => [
            ...of,
            'Cả kỳ, tính cả phiếu để riêng',
            '',
            ...figureCells(figure, steps),
            note,
        ]),
        ...DIMENSIONS.flatMap((by) => slices[by].flatMap(({ key, figures: some }) => some.map((figure) => [
            ...of,
            DIMENSION_NAMES[by],
            nameOf(by, key),
            ...figureCells(figure, steps),
            note,
        ]))),
    ];
}
function figureCells(figure, steps) {
    const { level, key, label, shown, n, satisfied, valid, share, low, high, values } = figure;
    const percent = shown === 'percent';
    return [
        LEVELS[level],
        key,
        label,
        n,
        satisfied,
        valid,
        ...(percent ? [share, low, high] : [null, null, null]),
        ...Array.from({ length: steps }, (_, at) => values[at] ?? null),
    ];
}
