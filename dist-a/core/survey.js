/**
 * How answers were collected (hình thức thu). `link`: on the page behind a personal link. Never pooled in
 * silence.
 */
export const COLLECTION_MODES = ['link', 'chat', 'paper', 'staff', 'tablet', 'public-qr'];
