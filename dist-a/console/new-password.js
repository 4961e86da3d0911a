import { loginOf } from "../core/staff-name.js";
import { foldedWords } from "../core/text.js";
const SHORTEST = 10;
const LONGEST = 128;
const FEWEST_SIGNS = 5;
/** What a password must be, told beside the field. */
export const PASSWORD_RULE = `Ít nhất ${SHORTEST} ký tự. Một câu ngắn dễ nhớ là tốt nhất, ví dụ bốn từ không liên quan đến nhau.`;
/** Why a password cannot be taken, `null` if it can. */
export function passwordFault(password, again, name) {
    if (password !== again)
        return 'Hai ô mật khẩu chưa giống nhau. Hãy gõ lại cả hai.';
    if (password.length < SHORTEST)
        return `Mật khẩu cần ít nhất ${SHORTEST} ký tự.`;
    if (password.length > LONGEST)
        return `Mật khẩu dài quá ${LONGEST} ký tự.`;
    if (!password.isWellFormed() || password.includes('\0'))
        return 'Mật khẩu có ký tự lạ.';
    if (new Set(password).size < FEWEST_SIGNS) {
        return `Mật khẩu dễ đoán: cần ít nhất ${FEWEST_SIGNS} ký tự khác nhau.`;
    }
    const letters = foldedWords(password).join('');
    if (letters !== '' && letters.startsWith(loginOf(name))) {
        return 'Mật khẩu dễ đoán: không bắt đầu bằng tên người dùng nó.';
    }
    return null;
}
