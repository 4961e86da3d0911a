const WIDTH = 30;
/** A bar that is drawn over itself, on a screen only; a log file gets nothing. */
export function progressBar(to) {
    let drawn = '';
    return {
        show(share) {
            if (!to.isTTY)
                return;
            const full = Math.round(Math.min(1, share) * WIDTH);
            const bar = `Đang đọc [${'#'.repeat(full)}${'.'.repeat(WIDTH - full)}] ${Math.floor(share * 100)} %`;
            if (bar !== drawn)
                to.write(`\r${bar}`);
            drawn = bar;
        },
        end() {
            if (drawn !== '')
                to.write('\n');
            drawn = '';
        },
    };
}
