/** What a slip of paper is handed over with. */
export const OCCASIONS = ['receipt', 'supplement', 'refusal', 'result'];
