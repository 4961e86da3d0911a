/** Whether an address is plain http of this machine itself: reached by nobody else, and read on no wire. */
export function isPlainLoopback(url) {
    const { protocol, hostname } = new URL(url);
    return protocol === 'http:' && /^(?:127\.[\d.]+|localhost|\[::1\])$/.test(hostname);
}
