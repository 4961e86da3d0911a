import { fold } from "../../core/text.js";
export const FILTERS = {
    all: 'Tất cả',
    drafts: 'Có bản thảo',
    waiting: 'Chờ duyệt',
    owed: 'Đã đăng, chờ duyệt sau',
    faults: 'Có lỗi',
    unverified: 'Chưa đối chiếu',
    review: 'Quá hạn xem lại',
    withdrawn: 'Đã rút',
};
/** Every procedure that there is, also those that are only a draft, withdrawn or cannot be read. */
export function listed(catalogue, drafts, newest, today) {
    const { procedures } = catalogue.content();
    const faulty = new Set(catalogue.faults().flatMap((fault) => PROCEDURE_FILE.exec(fault)?.[1] ?? []));
    const draftOf = new Map(drafts.map((draft) => [draft.procedure, draft]));
    const revisionOf = new Map(newest.map((revision) => [revision.procedure, revision]));
    const ids = new Set([...procedures.keys(), ...draftOf.keys(), ...revisionOf.keys(), ...faulty]);
    return [...ids]
        .map((id) => {
        const procedure = procedures.get(id);
        const draft = draftOf.get(id);
        const revision = revisionOf.get(id);
        const tree = draft?.tree ?? revision?.tree ?? {};
        const text = (key) => (typeof tree[key] === 'string' ? tree[key] : '');
        const marks = {
            drafts: draft !== undefined,
            waiting: draft?.state === 'waiting',
            owed: revision?.review === 'owed',
            faults: faulty.has(id),
            unverified: procedure?.verified === null,
            review: procedure !== undefined && procedure.reviewBy < today,
            withdrawn: procedure === undefined && revision?.tree['withdrawn'] === 'true',
        };
        return {
            id,
            name: procedure?.name ?? (text('name') || id),
            field: procedure?.field ?? text('field'),
            marks: MARKS.filter((mark) => marks[mark]),
            names: fold([id, procedure?.code, ...(procedure?.aliases ?? [])].join(' ')),
        };
    })
        .toSorted((a, b) => a.field.localeCompare(b.field, 'vi') || a.name.localeCompare(b.name, 'vi'));
}
const MARKS = ['drafts', 'waiting', 'owed', 'faults', 'unverified', 'review', 'withdrawn'];
const PROCEDURE_FILE = /procedures\/([a-z0-9-]+)\.yaml:/;
/** Those with all the words, in any of their names, with or without marks. */
export function matching(all, typed, filter) {
    const words = fold(typed).split(/\s+/).filter(Boolean);
    return all
        .filter(({ marks }) => filter === 'all' || marks.includes(filter))
        .filter(({ name, field, names }) => {
        const text = `${fold(name)} ${fold(field)} ${names}`;
        return words.every((word) => text.includes(word));
    });
}
