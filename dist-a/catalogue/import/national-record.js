export function doubtText({ place, what }) {
    return `${place}: ${what}`;
}
/** `Cấp tỉnh, Cấp xã`, `UBND Huyện/Thành phố`, `Xã (Công an)`: the vocabularies of two eras. */
export function levelsIn(text) {
    const words = [
        ['ministry', /bộ/i],
        ['province', /tỉnh|sở/i],
        ['district', /huyện/i],
        ['commune', /xã/i],
        ['other', /khác/i],
    ];
    return words.flatMap(([level, pattern]) => (pattern.test(text) ? [level] : []));
}
