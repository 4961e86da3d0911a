/** What waits and what went wrong, in Prometheus's text form; ages in seconds. */
export function metricsText(backlog, notFree, now) {
    const age = (at) => (at === null ? 0 : Math.max(0, (now - at) / 1000));
    const figures = [
        ['motcua_messages_waiting', 'Tin nhắn chờ trả lời', backlog.messages],
        ['motcua_message_oldest_seconds', 'Tin chờ lâu nhất', age(backlog.oldestMessage)],
        ['motcua_parts_waiting', 'Phần trả lời chờ gửi', backlog.parts],
        ['motcua_part_oldest_seconds', 'Phần chờ gửi lâu nhất', age(backlog.oldestPart)],
        ['motcua_dead_letters', 'Tin không trả lời được', backlog.deadLetters],
        ['motcua_sent_twice_possibly', 'Phần có thể đã gửi hai lần', backlog.possiblyDoubled],
        ['motcua_parts_dropped', 'Phần không gửi được', backlog.dropped],
    ];
    return [
        ...figures.map(([name, help, value]) => gauge(name, help, [`${name} ${value}`])),
        notFreeText(notFree),
    ].join('');
}
/** What a platform charged for, or took from what the office paid for. */
function notFreeText(counts) {
    const name = 'motcua_messages_not_free';
    return gauge(name, 'Tin không miễn phí, theo tháng', counts.map(({ channel, month, against, messages }) => `${name}{channel="${channel}",month="${month}",against="${against}"} ${messages}`));
}
function gauge(name, help, lines) {
    return `# HELP ${name} ${help}\n# TYPE ${name} gauge\n${lines.map((line) => `${line}\n`).join('')}`;
}
