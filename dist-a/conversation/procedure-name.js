/** The procedure of an id, or the one that took its place; `undefined` when there is none. */
export function currentProcedure(content, id) {
    const seen = new Set();
    let procedure = content.procedures.get(id);
    while (procedure?.replacedBy !== undefined && !seen.has(procedure.id)) {
        seen.add(procedure.id);
        procedure = content.procedures.get(procedure.replacedBy);
    }
    return procedure;
}
/** Its name in the citizen's language, where there is one; the Vietnamese name always stands too. */
export function nameOf({ name, englishName }, { locale }) {
    return locale === 'en' && englishName !== undefined ? `${englishName} (${name})` : name;
}
