/** As the store lets a survey that was begun go on. */
const GOES_ON_MS = 24 * 60 * 60_000;
export function createChatSurveys() {
    const open = new Map();
    const surveyed = new Set();
    const slips = new Map();
    let begun = 0;
    function begin(run, service, until) {
        begun += 1;
        open.set(run, { run, token: `phieu-${begun}`, service, until, draft: null });
    }
    return {
        kept: () => ({
            surveys: [...open.values()].toReversed(),
            freshSurvey: {
                run: `r${begun + 1}`,
                token: `phieu-${begun + 1}`,
            },
        }),
        holds(claim, at) {
            switch (claim.kind) {
                case 'survey-new':
                    return !surveyed.has(claim.dossier);
                case 'slip':
                    return slips.has(claim.code);
                case 'survey-open':
                    return (open.get(claim.run)?.until ?? 0) > at;
            }
        },
        give: (slip, service) => void slips.set(slip, service),
        keep(events, at) {
            for (const event of events) {
                if (event.kind === 'survey-begun') {
                    const { run, dossier, service, until } = event.survey;
                    if (dossier !== null)
                        surveyed.add(dossier);
                    begin(run, service, until);
                }
                if (event.kind === 'slip-taken') {
                    const service = slips.get(event.code);
                    slips.delete(event.code);
                    if (service !== undefined)
                        begin(event.run, service, event.until);
                }
                if (event.kind === 'survey-answered') {
                    const survey = open.get(event.run);
                    open.delete(event.run);
                    if (survey !== undefined) {
                        open.set(event.run, { ...survey, draft: event.draft, until: at + GOES_ON_MS });
                    }
                }
                if (event.kind === 'survey-closed')
                    open.delete(event.run);
                if (event.kind === 'citizen-forgotten')
                    open.clear();
            }
        },
    };
}
