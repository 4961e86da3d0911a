import { parseArgs } from 'node:util';
import { OperatorError } from "../../core/errors.js";
import { ROLES } from "../../core/staff.js";
import { loginOf, staffName } from "../../core/staff-name.js";
const USAGE = `Cách dùng: npm run staff:add -- "Nguyễn Thị Lan" --role ${ROLES.join('|')}`;
const BY = { id: null, name: 'dòng lệnh' };
/** What the command line asks for. Throws an OperatorError that says how to ask. */
export function askedIn(args) {
    const { values, positionals } = parsed(args);
    const name = staffName(positionals.join(' '));
    const role = ROLES.find((each) => each === values.role);
    if (name === null)
        throw new OperatorError(`Thiếu họ tên (nhiều nhất 60 ký tự). ${USAGE}`);
    if (role === undefined)
        throw new OperatorError(`Thiếu vai trò, hoặc vai trò lạ. ${USAGE}`);
    return { name, role };
}
function parsed(args) {
    try {
        const options = { role: { type: 'string' } };
        return parseArgs({ args: [...args], options, allowPositionals: true });
    }
    catch (cause) {
        throw new OperatorError(USAGE, { cause });
    }
}
/** Adds the account, or finds it where it is there with this role; gives a new one-time link for it. */
export async function linkFor(store, { name, role }, url, now) {
    const account = (await store.addStaff(name, role, BY, now)) ?? (await known(store, name, role, now));
    const secret = await store.makeLink(account.id, BY, now);
    return `Đường dẫn đặt mật khẩu của ${account.name}, dùng một lần, trong 48 giờ:\n  ${url}/staff/link/${secret}`;
}
async function known(store, name, role, now) {
    const accounts = await store.staffAccounts(now);
    const account = accounts.find((each) => loginOf(each.name) === loginOf(name));
    if (account === undefined || account.locked || account.role !== role) {
        const state = account?.locked ? 'đang bị khóa' : `có vai trò ${account?.role}`;
        throw new OperatorError(`Đã có tài khoản "${account?.name}", ${state}. Đổi ở trang Tài khoản của bàn làm việc, hoặc đặt tên khác.`);
    }
    return account;
}
