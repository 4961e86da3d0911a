import { DRAWN, FORMULA, MODE_NAMES, NO_RATE, TITLE, VOLUNTEERS } from "../wording.js";
/** What each file and column of an open-data folder means, for who was not there. */
export function codeBook({ period, form, groups }) {
    const { name, id, version, scale, source } = form.instrument;
    return `# ${TITLE}

${FORMULA}. Không phải SIPAS, không so với số liệu SIPAS.

- Bộ câu hỏi: ${name} (\`${id}\`, bản ${version}); nguồn: ${source.name}
- Kỳ: ${period.from} đến ${period.to} (tuần ISO ${period.firstWeek} đến ${period.lastWeek})
- Thang điểm: ${scale.map(({ value, label }) => `${value} ${label}`).join(', ')}. Hài lòng là 4 và 5.
- Không có ý kiến bằng chữ, không có phiếu riêng lẻ, không có phiếu bị để riêng.

## Tệp

- \`so-dem.csv\`: mỗi dòng một tiêu chí. \`people\` số người chấm, \`satisfied\` số người chấm 4 hoặc 5. \`scope\`: \`all\` cả kỳ, \`field\` một lĩnh vực, \`procedure\` một thủ tục (tên ở \`name\`; để trống là không nêu).
- \`nhom-nguoi.csv\`: cho yếu tố và chỉ số chung. Những người có vị trí gần nhau nhất được gộp, mỗi nhóm từ 5 người; \`standing\` là vị trí trung bình của nhóm (tuyến tính hóa, có thể hơi dưới 0 hoặc trên 1). Trung bình theo \`people\` là chỉ số.
- \`chi-so.csv\`: con số công bố, tính từ hai tệp trên: \`share\` tỷ lệ, \`low\` và \`high\` khoảng Wilson 95 %.
- \`tinh-lai.mjs\`: tính lại mọi con số của \`chi-so.csv\` (\`node tinh-lai.mjs\`).

## Làm thô

Không dòng nào đếm dưới 5 người, cả bên hài lòng lẫn bên còn lại; dòng nào lấy tổng trừ đi mà ra ô nhỏ thì cũng không công bố. Yếu tố và chỉ số chung chỉ công bố từ 30 người. Vì gộp nhóm, khoảng của yếu tố và chỉ số chung có thể hẹp hơn chút ít so với báo cáo nội bộ.

## Hình thức thu (\`mode\`), người trả lời (\`drawn\`)

${groups.map(({ mode, drawn }) => `- \`${mode}\`, \`${drawn ? 'drawn' : 'volunteer'}\`: ${MODE_NAMES[mode]}. ${drawn ? DRAWN : `${VOLUNTEERS}; ${NO_RATE}`}.`).join('\n')}

Các hình thức thu không gộp với nhau.

## Mã (\`key\`)

${[...form.criteria.map(({ key, ask }) => `- \`${key}\`: ${ask}`), ...form.factors.map(({ key, name: factor, keys }) => `- \`${key}\` (yếu tố): ${factor}, gồm ${keys.join(', ')}`), ...(form.overall.length > 0 ? [`- \`overall\` (cấp \`overall\`): trung bình cộng ${form.overall.length} tiêu chí, chỉ từ phiếu đủ`] : [])].join('\n')}
`;
}
