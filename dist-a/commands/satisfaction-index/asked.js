import { parseArgs } from 'node:util';
import { isDay } from "../../catalogue/schema/fields.js";
import { OperatorError } from "../../core/errors.js";
import { periodOf } from "../../satisfaction/period.js";
export function askedReport(args) {
    const { values } = parseArgs({
        args: [...args],
        options: {
            from: { type: 'string' },
            to: { type: 'string' },
            instrument: { type: 'string' },
            json: { type: 'boolean', default: false },
            csv: { type: 'string' },
            xlsx: { type: 'string' },
            svg: { type: 'string' },
            'open-data': { type: 'string' },
        },
    });
    const { from = '', to = '', instrument = null, json, csv, xlsx, svg } = values;
    if (!isDay(from) || !isDay(to) || from > to) {
        throw new OperatorError('Cần ngày đầu và ngày cuối của kỳ, viết năm-tháng-ngày: npm run index -- --from 2026-11-02 --to 2026-11-29');
    }
    const openData = values['open-data'];
    return { period: periodOf(from, to), instrument, json, csv, xlsx, svg, openData };
}
