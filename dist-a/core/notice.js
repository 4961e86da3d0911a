export const WORTH = {
    'person-answering': { asked: false, lasts: false },
    'dossier-changed': { asked: true, lasts: true },
    'survey-reminder': { asked: false, lasts: true },
    'officer-answer': { asked: true, lasts: true },
    'task-answer': { asked: true, lasts: true },
};
/**
 * The message that admits a notice to the citizen's inbox, where it waits its turn among their own.
 * `happening` is the same for the same thing that happened: admitted again, it is taken once.
 */
export function noticeTo(to, notice, happening) {
    return { id: `notice:${notice.about}:${happening}`, from: to, kind: 'notice', notice };
}
