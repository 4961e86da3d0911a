import { fold } from "../core/text.js";
const NO = 'khong phai(?: cai (?:do|nay))?|khong|ko phai|ko|k|hong|nham roi|nham|sai roi';
const MEANT = '(?:y|ma) (?:(?:toi|em|minh|mk|chau|con) )?(?:la )?|(?:toi|em|minh|mk|chau|con) (?:muon |can |dang )?hoi (?:ve |la )?|(?:toi|em|minh|mk|chau|con) (?:muon|can) |la ';
const CORRECTION = new RegExp(`^(?:(?:a|o|da|u) )?(?:${NO}) (?:${MEANT})(?=\\S)`);
/** `không phải, ý tôi là khai tử` → `khai tử`; with or without diacritics. */
export function correctionIn(text) {
    const words = text.normalize('NFC').split(/[\s,.:;-]+/);
    const folded = words.map(fold).join(' ');
    const said = folded.match(CORRECTION)?.[0];
    if (said === undefined)
        return undefined;
    return words.slice(said.trimEnd().split(' ').length).join(' ');
}
