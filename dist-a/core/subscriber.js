/** What one subscriber has: an IPv4 address, or the /64 of an IPv6 address. */
export function subscriberOf(address) {
    if (!address.includes(':'))
        return address;
    const [head = '', tail = ''] = address.split('::');
    const groups = (part) => (part === '' ? [] : part.split(':'));
    const zeros = Math.max(0, 8 - groups(head).length - groups(tail).length);
    return [...groups(head), ...Array(zeros).fill('0'), ...groups(tail)].slice(0, 4).join(':');
}
