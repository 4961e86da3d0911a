import { NOT_TOLD } from "../../satisfaction/wording.js";
const CHANNELS = {
    telegram: 'Telegram',
    'zalo-oa': 'Zalo OA',
    'zalo-bot': 'Zalo Bot',
    web: 'Trang web',
};
/** Procedures by their name in the catalogue; one that left it, by its id. */
export function sliceNames({ procedures }) {
    return (by, key) => {
        if (key === null)
            return NOT_TOLD;
        if (by === 'procedure')
            return procedures.get(key)?.name ?? key;
        return by === 'channel' ? (CHANNELS[key] ?? key) : key;
    };
}
