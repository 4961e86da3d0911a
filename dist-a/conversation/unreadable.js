import { turn } from "./turn.js";
/** A sticker, a voice message, a file: says how to ask instead; the place stays. */
export const cannotRead = ({ what }, { place }, { say }) => turn('unreadable', [], [{ text: say(`unreadable-${what}`) }], place);
/** A photo without a dossier code: says why, and how to go on; the place stays. */
export const adviseOnPhoto = ({ why }, { place }, { say }) => turn('unreadable', [], [{ text: say(`photo-${why}`) }], place);
