/** `không phải, ý tôi là khai tử` → `khai tử`; with or without diacritics. */
const CORRECTION =
  /^\s*(?:(?:à|a|ơ|dạ|da)[\s,]+)?(?:(?:không|khong|ko|k|hông|hong)(?:\s+(?:phải|phai))?(?:\s+(?:cái|cai)\s+(?:đó|do|này|nay))?|nhầm(?:\s+rồi)?|nham(?:\s+roi)?)[\s,.:;-]+(?:(?:ý|y)\s+(?:tôi|toi|em|mình|minh|mk|là|la)\s*(?:là|la)?|(?:tôi|toi|em|mình|minh)\s+(?:hỏi|hoi|muốn|muon|cần|can)(?:\s+(?:hỏi|hoi|về|ve))?|(?:mà|ma)\s+(?:là|la)|(?:là|la))[\s,:]+(.+)$/isu

export function correctionIn(text: string): string | undefined {
  return text.match(CORRECTION)?.[1]?.trim()
}
