/** Of the procedure in the address; `null` where there is none. */
export async function standingOf(c, desk) {
    const id = c.req.param('id') ?? '';
    if (!isProcedureId(id))
        return null;
    const [read, draft, revisions] = await Promise.all([
        desk.catalogue.readFile(id),
        desk.store.draftOf(id),
        desk.store.revisionsOf(id),
    ]);
    if (read === null && draft === null && revisions.length === 0)
        return null;
    const file = read === 'unreadable' ? null : read;
    const name = (file ?? draft?.tree)?.['name'];
    const unreadable = read === 'unreadable';
    return { id, name: typeof name === 'string' ? name : id, file, unreadable, draft, revisions };
}
export function isProcedureId(id) {
    return /^[a-z0-9-]{1,24}$/.test(id);
}
export function isWithdrawn(tree) {
    return tree?.['withdrawn'] === 'true';
}
