/** https://core.telegram.org/bots/api#sendmessage, #sendphoto and #inlinekeyboardmarkup */
export const LIMITS = {
    /** UTF-16 units. Telegram counts code points, which are never more. */
    text: 4096,
    caption: 1024,
    /** In one keyboard; Telegram drops the rest. */
    buttons: 100,
};
