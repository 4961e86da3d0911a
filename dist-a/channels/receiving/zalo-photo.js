import { isOfficialLink } from "../../core/official-link.js";
import { fetchPhoto } from "./fetch-photo.js";
/** Where Zalo keeps what people send. */
const ZALO_HOSTS = ['zdn.vn', 'zadn.vn', 'zalo.me', 'zaloapp.com', 'dlfl.vn'];
/**
 * Fetches an image that an event names. Only Zalo's hosts are called, by https, and where the API is played
 * by another server, that one: an event can name any address of our own network.
 */
export async function fetchZaloPhoto(url, apiRoot) {
    if (!URL.canParse(url))
        return 'unavailable';
    const { protocol, port, username, password, origin } = new URL(url);
    const isZalo = protocol === 'https:' && port === '' && isOfficialLink(url, ZALO_HOSTS);
    const mayCall = (isZalo || origin === new URL(apiRoot).origin) && username + password === '';
    return mayCall ? fetchPhoto(url) : 'unavailable';
}
/** An address that a message may carry. */
export function isPhotoUrl(url) {
    return typeof url === 'string' && url.length <= 2000 && /^https?:\/\/[\x21-\x7e]+$/.test(url);
}
