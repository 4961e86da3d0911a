import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { z } from 'zod';
import { isWorkingDay } from "../core/calendar.js";
import { DOSSIER_STATES } from "../core/dossier.js";
import { addDays, instantOf, localDay, weekdayOf } from "../core/local-time.js";
import { lookupCodeOf, phoneDigitsOf } from "../core/second-fact.js";
const moment = z.string().regex(/^[+-]\d+ \d\d:\d\d$/);
const Row = z.strictObject({
    code: z.string(),
    lookupCode: z.string(),
    phone: z.string(),
    state: z.enum(DOSSIER_STATES),
    procedureCode: z.string(),
    procedureName: z.string(),
    received: moment.optional(),
    due: moment.optional(),
    finished: moment.optional(),
    pausedSince: moment.optional(),
    holder: z.strictObject({ name: z.string(), since: moment }).optional(),
    missing: z.array(z.string()).default([]),
    reason: z.string().optional(),
    fee: z.number().optional(),
    collectAt: z.string().optional(),
    /** Now, if not told. */
    asOf: moment.optional(),
    apology: z
        .strictObject({ reason: z.string(), newDue: moment, signedBy: z.string(), signed: moment })
        .optional(),
});
export function createSampleSource({ file, clock, calendar }) {
    const rows = z.array(Row).parse(parse(readFileSync(file, 'utf8')));
    const byCode = new Map(rows.map((row) => [row.code, row]));
    const dossierOf = (row) => datedDossier(row, calendar(), clock());
    return {
        rows,
        async readDossier(code) {
            const row = byCode.get(code);
            return row === undefined ? null : dossierOf(row);
        },
        async openDossier(code, typed, facts) {
            const row = byCode.get(code);
            if (row === undefined)
                return null;
            if (facts.includes('lookup-code') && lookupCodeOf(typed) === row.lookupCode) {
                return { dossier: dossierOf(row), by: 'lookup-code' };
            }
            return facts.includes('phone-digits') && phoneDigitsOf(typed) === row.phone
                ? { dossier: dossierOf(row), by: 'phone-digits' }
                : null;
        },
    };
}
function datedDossier(row, calendar, now) {
    const at = (text) => instantAfter(text, calendar, localDay(now));
    const maybe = (text) => (text === undefined ? null : at(text));
    const { holder, apology, pausedSince } = row;
    return {
        code: row.code,
        state: row.state,
        procedureCode: row.procedureCode,
        procedureName: row.procedureName,
        received: maybe(row.received),
        due: maybe(row.due),
        finished: maybe(row.finished),
        pauses: pausedSince === undefined ? [] : [{ from: at(pausedSince), until: null }],
        holder: holder === undefined ? null : { name: holder.name, since: at(holder.since) },
        missing: row.missing,
        reason: row.reason ?? null,
        fee: row.fee ?? null,
        collectAt: row.collectAt ?? null,
        apology: apology === undefined
            ? null
            : { ...apology, newDue: at(apology.newDue), signed: at(apology.signed) },
        source: 'hồ sơ mẫu',
        asOf: maybe(row.asOf) ?? now - (now % 60_000),
        sample: true,
    };
}
/** `-3 09:00`: three working days before today at nine. Where the calendar ends, weekends alone count. */
function instantAfter(text, calendar, today) {
    const [days = '', time = ''] = text.split(' ');
    const [hours = 0, minutes = 0] = time.split(':').map(Number);
    const step = days.startsWith('-') ? -1 : 1;
    let day = today;
    for (let left = Math.abs(Number(days)); left > 0;) {
        day = addDays(day, step);
        if (isWorkingDay(calendar, day) ?? weekdayOf(day) <= 5)
            left -= 1;
    }
    return instantOf(day, hours * 60 + minutes);
}
