/** https://docs.zaloplatforms.com/docs/BOT: `sendMessage` */
export const LIMITS = {
    /** UTF-16 units. Zalo takes 2,000 characters and does not say of which kind, so some room is left. */
    text: 1900,
};
