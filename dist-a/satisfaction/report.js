import { changeBetween } from "../core/period-change.js";
import { hiddenParts } from "../core/small-cells.js";
import { COLLECTION_MODES } from "../core/survey.js";
import { figuresOf } from "./figures.js";
import { shownFigure, tellsFew } from "./hiding.js";
import { reportedForm } from "./reported-form.js";
import { rowsOf } from "./rows.js";
import { slicesOf } from "./slices.js";
export function buildReport(source) {
    const { period, instrument, invitations, finished } = source;
    const ours = source.tallies.filter((each) => each.instrument === instrument.id);
    const tallies = ours.filter(({ version }) => version === instrument.version);
    const form = reportedForm(instrument, source.surveys, tallies);
    const before = source.talliesBefore.filter((each) => each.instrument === instrument.id && each.version === instrument.version);
    const rows = rowsOf(tallies, form);
    const rowsBefore = rowsOf(before, form);
    const groups = COLLECTION_MODES.flatMap((mode) => [true, false].flatMap((drawn) => {
        const isOf = ({ of }) => of.mode === mode && of.drawn === drawn;
        const mine = rows.filter(isOf);
        return mine.length === 0 ? [] : [groupOf(mode, drawn, mine, rowsBefore.filter(isOf), form)];
    }));
    // Whoever is invited may answer with either form: the rate is of all of them.
    const answered = source.tallies.filter(({ drawn, complete, setAside }) => drawn && complete && setAside === null);
    return {
        period,
        form,
        ofOtherVersions: formsOf(ours) - formsOf(tallies),
        invitations: invitationsOf(invitations, finished, formsOf(answered)),
        groups,
    };
}
function invitationsOf(counts, finishedCounts, complete) {
    const drawn = counts.filter((each) => each.drawn);
    const sum = (of) => drawn.reduce((total, count) => total + of(count), 0);
    const [invited, reached] = [sum((count) => count.invited), sum((count) => count.reached)];
    const finished = finishedCounts?.reduce((total, { dossiers }) => total + dossiers, 0) ?? null;
    return {
        invited,
        reached,
        responseRate: reached === 0 ? null : complete / reached,
        finished,
        coverage: finished === null || finished === 0 ? null : invited / finished,
    };
}
function groupOf(mode, drawn, rows, before, form) {
    const isCounted = ({ of }) => of.setAside === null;
    const counted = rows.filter(isCounted);
    const scale = form.instrument.scale.map(({ value }) => value);
    const raw = figuresOf(counted, form);
    const rawBefore = figuresOf(before.filter(isCounted), form);
    const figures = raw.map((figure) => shownFigure(figure, scale));
    const people = (some) => some.reduce((total, row) => total + row.people, 0);
    const complete = people(counted.filter(({ of }) => of.complete));
    return {
        mode,
        drawn,
        rows: counted,
        complete,
        partial: people(counted) - complete,
        figures,
        changes: raw.map((figure, at) => changeOf(rawBefore[at], figure, scale)),
        slices: slicesOf(counted, form),
        setAside: setAsideOf(rows, raw, form),
    };
}
function changeOf(before, now, scale) {
    if (before?.of == null || now.of === null)
        return null;
    const shown = [before, now].every((each) => shownFigure(each, scale).shown === 'percent');
    return shown ? changeBetween(before.of, now.of) : null;
}
function setAsideOf(rows, main, form) {
    const counts = new Map();
    for (const { of, people } of rows) {
        if (of.setAside !== null)
            counts.set(of.setAside, (counts.get(of.setAside) ?? 0) + people);
    }
    const forms = [...counts.values()].reduce((a, b) => a + b, 0);
    if (forms === 0)
        return { forms, reasons: [], figures: [] };
    const scale = form.instrument.scale.map(({ value }) => value);
    const hidden = hiddenParts([...counts.values()]);
    return {
        forms,
        reasons: [...counts].map(([reason, count], at) => ({
            reason,
            forms: hidden.has(at) ? null : count,
        })),
        figures: figuresOf(rows, form).map((figure, at) => shownFigure(figure, scale, tellsFew(figure.of?.n ?? 0, main[at]?.of?.n ?? 0))),
    };
}
function formsOf(tallies) {
    return tallies.reduce((total, { forms }) => total + [...forms.values()].reduce((a, b) => a + b, 0), 0);
}
