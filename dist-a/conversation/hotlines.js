/** The numbers that are confirmed, `most` of the general ones: the office's own first, if it is. */
export function hotlineText(world, most = Number.POSITIVE_INFINITY) {
    const { say, content } = world;
    const { phone } = content.office;
    const own = phone.confirmed && phone.value !== null ? [`- ${say('own-phone')}: ${phone.value}`] : [];
    const others = content.office.hotlines
        .slice(0, most)
        .map((hotline) => `- ${hotlineLine(hotline, world)}`);
    return [say('hotlines'), ...own, ...others].join('\n');
}
export function hotlineLine(hotline, { locale }) {
    const { name, englishName, number, note } = hotline;
    const line = `${locale === 'en' ? englishName : name}: ${number}`;
    return note === undefined || locale === 'en' ? line : `${line} (${note})`;
}
