import { momentText } from "./lasting-faults.js";
export function createSignOfLife(clock, quiet) {
    let last = clock();
    return {
        alive() {
            last = clock();
        },
        quietSince() {
            return quiet?.(last, clock()) ? momentText(last) : null;
        },
    };
}
export function quietText(channel, since) {
    return `Kênh ${channel} không có tin đến hay đi từ ${since}, trong giờ làm việc. Hãy nhắn thử, và xem webhook có còn được gọi không.`;
}
