/** The web has buttons, links and no limit of length, so nothing is written out or split. */
export function render({ text, choices = [], links = [], attachment }) {
    return [{ text, choices, links, ...(attachment && { attachment }) }];
}
