/**
 * What the service said and decided, as the files of `test/transcripts/` have it:
 *
 *     < what the service says
 *       1. [choice-id] a choice with its key
 *     ! what was decided, and what is recorded besides
 */
export function transcriptLines({ replies, outcome, events }) {
    return [...replies.flatMap(replyLines), outcomeLine(outcome), ...events.flatMap(eventLines), ''];
}
function replyLines({ text, links = [], choices = [], attachment }) {
    return [
        ...text.split('\n').map((line) => `< ${line}`.trimEnd()),
        ...(attachment ? [`  (${attachment.kind}: ${attachment.name})`] : []),
        ...links.map((link) => `  ${link.label} <${link.url}>`),
        ...choices.map(choiceLine),
    ];
}
function choiceLine({ id, label, key }) {
    return key === undefined ? `  [${id}] ${label}` : `  ${key}. [${id}] ${label}`;
}
function outcomeLine({ kind, ids }) {
    return `! ${[kind, ...ids].join(' ')}`;
}
function eventLines(event) {
    if (event.kind === 'turn-taken')
        return [];
    const { kind, ...rest } = event;
    return [`! ${kind} ${JSON.stringify(rest)}`];
}
