/** What of a dossier changed in a way that its followers care about. */
export const CHANGED_ASPECTS = ['state', 'due', 'missing', 'fee', 'apology'];
