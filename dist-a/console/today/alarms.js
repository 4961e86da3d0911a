/** What operators are warned of: channels that are down, content that has faults. */
export function alarmsToday(warnings) {
    return () => {
        const told = warnings();
        return {
            id: 'alarms',
            title: 'Cảnh báo của hệ thống',
            count: told.length,
            items: told.map((text) => ({ text, urgent: true })),
            note: 'Không tự sửa được thì chép nguyên câu cảnh báo gửi cho người quản trị.',
            nothing: 'Các kênh đang chạy, nội dung không có lỗi.',
        };
    };
}
