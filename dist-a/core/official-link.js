/** Whether a link leads to one of the hosts, or to a host below one. Only https and http count. */
export function isOfficialLink(url, hosts) {
    if (!URL.canParse(url))
        return false;
    const { protocol, hostname } = new URL(url);
    return ((protocol === 'https:' || protocol === 'http:') &&
        hosts.some((host) => hostname === host || hostname.endsWith(`.${host}`)));
}
