const MOST_CHOICES = 3;
/** What to do with the chances, best first. */
export function decide(ranked, thresholds) {
    const [best] = ranked;
    const procedures = ranked.filter(({ kind }) => kind === 'procedure');
    const sum = (chances) => chances.reduce((total, { score }) => total + score, 0);
    if (!best)
        return { kind: 'nothing', ranked };
    const said = ranked.filter(({ isAllSaid }) => isAllSaid);
    const topic = said.find(({ kind }) => kind === 'topic');
    if (topic && !said.some(({ kind }) => kind === 'procedure')) {
        return { kind: 'topic', topic: topic.id, ranked };
    }
    const [first, second] = procedures;
    const isClear = (second?.score ?? 0) < thresholds.rival * (first?.score ?? 0);
    if (best.kind === 'procedure' && best.score >= thresholds.answer && isClear) {
        const near = procedures.slice(1, MOST_CHOICES).filter(({ score }) => score >= thresholds.near);
        return { kind: 'answer', procedure: best.id, near: near.map(({ id }) => id), ranked };
    }
    if (best.kind === 'topic' && best.score >= thresholds.topic) {
        return { kind: 'topic', topic: best.id, ranked };
    }
    const elsewhere = ranked.filter(({ kind }) => kind === 'elsewhere');
    if (best.kind === 'elsewhere' && sum(elsewhere) >= thresholds.elsewhere) {
        return { kind: 'elsewhere', elsewhere: best.id, ranked };
    }
    const three = procedures.slice(0, MOST_CHOICES);
    const choices = three.filter(({ score }, at) => at < 2 || score >= thresholds.choice);
    if (choices.length >= 2 && sum(three) >= thresholds.offer) {
        return { kind: 'offer', procedures: choices.map(({ id }) => id), ranked };
    }
    return { kind: 'nothing', ranked };
}
