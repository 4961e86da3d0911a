/** What of a dossier changed in a way that its followers care about; empty for nothing. */
export function changedAspects(before, after) {
    const differs = (one, other) => JSON.stringify(one) !== JSON.stringify(other);
    const aspects = [
        ['state', before.state !== after.state],
        ['due', before.due !== after.due],
        ['missing', differs(before.missing, after.missing)],
        ['fee', before.fee !== after.fee],
        ['apology', differs(before.apology, after.apology)],
    ];
    return aspects.filter(([, changed]) => changed).map(([aspect]) => aspect);
}
