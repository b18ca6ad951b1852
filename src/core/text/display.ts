// Control characters, and the bidirectional overrides that make text read other than it is stored
// (https://www.unicode.org/reports/tr36/#Bidirectional_Text_Spoofing). Tabs count as spaces.
const unsafe = /[\p{Cc}\u202A-\u202E\u2066-\u2069]/u;
const everyUnsafe = new RegExp(unsafe, 'gu');

export interface DisplayText {
  /** The text without unsafe characters and outer white space; tabs are spaces. */
  text: string;
  /** What was removed, in order, with its 0-based offset in the input. */
  removed: { codePoint: string; offset: number }[];
}

/** Makes one line of input safe to show; characters of every script, joiners and emoji stay. */
export function toDisplayText(input: string): DisplayText {
  const text = input.includes('\t') ? input.replaceAll('\t', ' ') : input;
  if (!unsafe.test(text)) return { text: text.trim(), removed: [] };
  const removed = Array.from(text.matchAll(everyUnsafe), (match) => ({
    codePoint: `U+${match[0].charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}`,
    offset: match.index,
  }));
  return { text: text.replace(everyUnsafe, '').trim(), removed };
}

// Most texts are their own key: visible ASCII with single spaces.
const plain = /^[!-~]+(?: [!-~]+)*$/;

/** Two texts with the same key read the same: Unicode composition and white space are levelled. */
export function matchKey(text: string): string {
  return plain.test(text) ? text : text.normalize('NFC').replace(/\s+/g, ' ').trim();
}
