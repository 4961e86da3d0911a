const SHOWN = 10;
/** Procedures that nobody at the office has compared with the source; the most asked first. */
export function unverifiedToday(content) {
    return () => {
        const { procedures, settings } = content();
        const rank = new Map(settings.mostAsked.map((id, at) => [id, at]));
        const rankOf = (id) => rank.get(id) ?? rank.size;
        const waiting = [...procedures.values()]
            .filter(({ verified }) => verified === null)
            .sort((a, b) => rankOf(a.id) - rankOf(b.id));
        return {
            id: 'unverified',
            title: 'Thủ tục chưa ai đối chiếu',
            count: waiting.length,
            items: waiting.slice(0, SHOWN).map(({ id, name, code }) => ({
                text: name,
                note: code && `mã ${code}`,
                href: `/staff/catalogue/${id}/verify`,
            })),
            note: `${waiting.length > SHOWN ? `Còn ${waiting.length - SHOWN} thủ tục nữa. ` : ''}Người dân đang thấy câu "cán bộ Trung tâm chưa đối chiếu". Bấm vào tên để đối chiếu.`,
            nothing: 'Mọi thủ tục đã được đối chiếu.',
        };
    };
}
