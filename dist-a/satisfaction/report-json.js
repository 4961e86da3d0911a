import { DRAWN, FORMULA, NO_RATE, TITLE, VOLUNTEERS } from "./wording.js";
export function reportJson({ period, form, invitations, groups }) {
    const { from, to } = period;
    const { invited, reached, responseRate, coverage } = invitations;
    const none = { invited: null, reached: null, responseRate: null, coverage: null };
    return {
        title: TITLE,
        formula: FORMULA,
        period: { from, to },
        instrument: form.instrument.id,
        version: form.instrument.version,
        modes: groups.map(({ mode, drawn, complete, partial, figures, setAside }) => ({
            mode,
            drawn,
            ...(drawn ? { invited, reached, responseRate, coverage } : none),
            complete,
            partial,
            setAside: setAside.forms,
            note: drawn ? DRAWN : `${VOLUNTEERS}; ${NO_RATE}`,
            figures: figures.map(figureJson),
            withSetAside: setAside.figures.map(figureJson),
        })),
    };
}
function figureJson({ label: _, shown, ...figure }) {
    if (shown === 'percent')
        return figure;
    if (shown === 'hidden')
        return { ...figure, note: 'dưới 5 người, hoặc suy ra được: không nêu' };
    return { ...figure, share: null, low: null, high: null, note: 'dưới 30 người: chỉ nêu số đếm' };
}
