/** No code of this form is older. */
const FIRST_YEAR = 2015;
/** Whether `yymmdd` or `yyyymmdd` is a day on which a dossier can have been filed. */
export function isFilingDate(digits, today) {
    const full = digits.length === 6 ? `20${digits}` : digits;
    const [, year = '', month = '', date = ''] = /^(\d{4})(\d\d)(\d\d)$/.exec(full) ?? [];
    const isDay = Number(month) >= 1 && Number(month) <= 12 && Number(date) >= 1 && Number(date) <= 31;
    return isDay && Number(year) >= FIRST_YEAR && `${year}-${month}-${date}` <= today;
}
