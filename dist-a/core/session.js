export const LOCALES = ['vi', 'en'];
export function newSession(address, locale) {
    return {
        address,
        locale,
        place: { at: 'start' },
        menu: [],
        noticed: null,
        keepsQuestions: null,
        misses: 0,
        heard: null,
        news: [],
        silentUntil: null,
        usefulAsked: false,
        revision: 0,
    };
}
