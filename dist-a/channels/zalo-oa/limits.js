/** https://docs.zaloplatforms.com/docs/OA/tin-nhan/tin-tu-van/gui-tin-tu-van-dang-van-ban */
export const LIMITS = {
    /** UTF-16 units. Zalo refuses from 2,000 on, in a unit that it does not tell. */
    text: 1900,
    /** Below one message. */
    buttons: 5,
    buttonTitle: 100,
};
/** https://docs.zaloplatforms.com/docs/OA/tin-nhan, uploads */
export const UPLOADS = {
    image: { path: '/v2.0/oa/upload/image', bytes: 1024 * 1024, names: /\.(?:jpe?g|png)$/i },
    file: { path: '/v2.0/oa/upload/file', bytes: 5 * 1024 * 1024, names: /\.(?:pdf|docx?|csv)$/i },
};
