/** Whole dong as people read it: `25.000 đ`. */
export function moneyText(dong) {
    return `${String(dong).replace(/\B(?=(\d{3})+(?!\d))/g, '.')} đ`;
}
