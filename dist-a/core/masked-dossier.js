import { mask } from "./mask.js";
/** An officer may have written a phone number into a note: the texts of a dossier, masked. */
export function maskedDossier(dossier) {
    const { holder, missing, reason, apology } = dossier;
    return {
        ...dossier,
        holder: holder && { ...holder, name: mask(holder.name) },
        missing: missing.map(mask),
        reason: reason && mask(reason),
        apology: apology && { ...apology, reason: apology.reason && mask(apology.reason) },
    };
}
