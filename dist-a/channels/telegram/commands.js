/** Commands, and the words that the conversation understands in their place. */
export const COMMANDS = {
    menu: 'menu',
    help: 'trợ giúp',
    trogiup: 'trợ giúp',
    language: 'English',
    ngonngu: 'tiếng Việt',
    dulieucuatoi: 'dữ liệu của tôi',
    xoadulieu: 'xóa dữ liệu',
};
/** What a command asks for: its words, a deep link's payload with `start`, `null` for no command of ours. */
export function readCommand(text) {
    const [, name = '', rest = ''] = /^\/([a-z0-9_]+)(?:@\w+)?(?:\s+(.*))?$/is.exec(text) ?? [];
    const command = name.toLowerCase();
    if (command === 'start') {
        return PAYLOAD.test(rest) ? { kind: 'start', payload: rest } : { kind: 'start' };
    }
    return isCommandName(command) ? { kind: 'text', text: COMMANDS[command] } : null;
}
/** https://core.telegram.org/bots/features#deep-linking */
const PAYLOAD = /^[A-Za-z0-9_-]{1,64}$/;
function isCommandName(name) {
    return Object.hasOwn(COMMANDS, name);
}
/** Puts the commands on Telegram's menu: Vietnamese for everybody, English for English apps. */
export async function setCommands(api, { vi, en }) {
    await api.setMyCommands(listed(vi));
    await api.setMyCommands(listed(en), { language_code: 'en' });
}
function listed(descriptions) {
    return Object.entries(descriptions).map(([command, description]) => ({ command, description }));
}
