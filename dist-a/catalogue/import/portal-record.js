import { z } from 'zod';
import { localDay } from "../../core/local-time.js";
const text = z.string().nullish();
const named = z.object({ name: text, code: text });
const count = z.union([z.number(), z.string()]).nullish();
/** What `get-formality-by-citizen` of the national portal gives; `list-all-…` gives its first fields. */
const portal = z.object({
    code: z.string(),
    codeNotation: text,
    name: z.string(),
    isWard: z.boolean().nullish(),
    isProvince: z.boolean().nullish(),
    isMinistry: z.boolean().nullish(),
    categories: z.array(named).nullish(),
    categoriesDetails: z.array(named).nullish(),
    departments: z.array(named).nullish(),
    departmentsExecuting: z.array(named).nullish(),
    executionSteps: z.array(z.object({ name: text, description: text })).nullish(),
    executionMethods: z
        .array(z.object({
        submissionMethod: text,
        processingTime: count,
        processingTimeUnit: text,
        fees: z.array(z.object({ name: text, amount: count })).nullish(),
        description: text,
    }))
        .nullish(),
    executionCases: z
        .array(z.object({
        name: text,
        profileComponents: z
            .array(z.object({ name: text, originalQty: count, copyQty: count }))
            .nullish(),
    }))
        .nullish(),
    legalBasisesDetails: z.array(named).nullish(),
    requirementsAndConditions: text,
    resultsDetails: z.array(named).nullish(),
    keywords: z.union([z.string(), z.array(z.string())]).nullish(),
    updatedAt: z.number().nullish(),
});
const CHANNELS = {
    ONLINE: 'Trực tuyến',
    DIRECT: 'Trực tiếp',
    POSTAL: 'Dịch vụ bưu chính',
};
/** As the portal's pages print them. */
const UNITS = {
    WORKING_DAY: 'Ngày làm việc',
    DAY: 'Ngày',
    HOUR: 'Giờ',
    MONTH: 'Tháng',
    YEAR: 'Năm',
};
export function isPortal(value) {
    return ('executionMethods' in value ||
        'executionCases' in value ||
        'departmentsExecuting' in value ||
        'departments' in value);
}
export function readPortal(value) {
    const read = portal.parse(value);
    return {
        code: read.code,
        otherCodes: read.codeNotation ? [read.codeNotation] : [],
        name: read.name,
        field: namesOf(read.categoriesDetails ?? read.categories)[0] ?? '',
        levels: levelsOf(read),
        agency: namesOf(read.departmentsExecuting ?? read.departments).join('; '),
        issuer: namesOf(read.departments)[0] ?? '',
        documents: documentsOf(read),
        times: (read.executionMethods ?? []).map((method) => ({
            channel: channelOf(method.submissionMethod),
            text: [method.processingTime ?? '', UNITS[method.processingTimeUnit ?? ''] ?? '']
                .join(' ')
                .trim(),
        })),
        fees: feesOf(read),
        steps: (read.executionSteps ?? []).map(({ name, description }) => [name, description].filter(Boolean).join(': ')),
        legal: (read.legalBasisesDetails ?? []).map(({ name, code }) => [name, code].filter(Boolean).join(' ')),
        results: namesOf(read.resultsDetails),
        conditions: read.requirementsAndConditions ? [read.requirementsAndConditions] : [],
        aliases: keywordsOf(read),
        on: read.updatedAt ? localDay(read.updatedAt) : undefined,
    };
}
function levelsOf({ isMinistry, isProvince, isWard }) {
    return [
        ...(isMinistry ? ['ministry'] : []),
        ...(isProvince ? ['province'] : []),
        ...(isWard ? ['commune'] : []),
    ];
}
function documentsOf({ executionCases }) {
    const cases = executionCases ?? [];
    return cases.flatMap(({ name, profileComponents }) => (profileComponents ?? []).map((row) => ({
        text: (row.name ?? '').trim(),
        group: name && /\p{L}/u.test(name) ? name.trim() : undefined,
        originals: numberOf(row.originalQty),
        copies: numberOf(row.copyQty),
    })));
}
function feesOf({ executionMethods }) {
    return (executionMethods ?? []).flatMap(({ submissionMethod, fees, description }) => {
        const channel = channelOf(submissionMethod);
        const told = (fees ?? []).map(({ name, amount }) => ({
            channel,
            text: `${amount ?? ''} Đồng${name ? ` (${name})` : ''}`,
        }));
        return told.length > 0 ? told : [{ channel, text: description ?? '' }];
    });
}
function keywordsOf({ keywords }) {
    return typeof keywords === 'string' ? keywords.split(/[,;\n]/) : (keywords ?? []);
}
function namesOf(list) {
    return (list ?? []).flatMap(({ name }) => (name ? [name.trim()] : []));
}
function channelOf(method) {
    return CHANNELS[method ?? ''];
}
function numberOf(value) {
    const number = Number(value ?? Number.NaN);
    return Number.isInteger(number) && number >= 0 ? number : null;
}
