import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto';
import { lookupCodeOf, phoneDigitsOf } from "../../core/second-fact.js";
const KEY = randomBytes(32);
/** Nothing typed hashes to it. */
const NO_FACT = Buffer.alloc(32);
export const NO_FACTS = { 'lookup-code': NO_FACT, 'phone-digits': NO_FACT };
export function factsOf({ dossier, lookupCode, phone }) {
    return hashed(dossier.code, lookupCode ?? '', phone ?? '');
}
/** By which of the facts that count a text opens a dossier; `null`, at the same cost, where by none. */
export function openedBy(told, code, typed, facts) {
    const tried = hashed(code, typed, typed);
    const isOpen = (fact) => timingSafeEqual(tried[fact], told[fact]) && !tried[fact].equals(NO_FACT);
    const by = facts.filter(isOpen);
    // It opens where four digits no longer do.
    return by.includes('lookup-code') ? 'lookup-code' : (by[0] ?? null);
}
function hashed(code, lookup, phone) {
    return {
        'lookup-code': hash('lookup-code', code, lookupCodeOf(lookup)),
        'phone-digits': hash('phone-digits', code, phoneDigitsOf(phone)),
    };
}
function hash(kind, code, fact) {
    if (fact === null)
        return NO_FACT;
    return createHmac('sha256', KEY).update(`${kind}\n${code}\n${fact}`).digest();
}
