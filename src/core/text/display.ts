/**
 * What no text, identifier or address may hold, as a class of a regular expression with the flag `u`: control
 * characters, the bidirectional overrides that make text read other than it is stored
 * (https://www.unicode.org/reports/tr36/#Bidirectional_Text_Spoofing), halves of surrogate pairs, which no file can be
 * written with, and code points that are no characters, two of which XML forbids.
 */
export const unsafeCharacters = String.raw`\p{Cc}\p{Surrogate}\p{Noncharacter_Code_Point}\u202A-\u202E\u2066-\u2069`;

/**
 * More marks on a letter than any script has (https://www.unicode.org/reports/tr15/#Stream_Safe_Text_Format), as the source
 * of a regular expression: the time to normalize a text grows with the square of their number.
 */
export const tooManyMarks = String.raw`\p{M}{31}`;

// Tabs count as spaces.
const unsafe = new RegExp(`[${unsafeCharacters}]|${tooManyMarks}`, 'u');
const everyUnsafe = new RegExp(`[${unsafeCharacters}]|\\p{M}(?<=${tooManyMarks})`, 'gu');

// Any ASCII that is drawn; most texts have some, and many nothing else but spaces.
const drawn = /[!-~]/;
const notAscii = /[^ -~]/;
const invisible = new RegExp(`^[\\s\\p{Default_Ignorable_Code_Point}\\u2800${unsafeCharacters}]+$`, 'u');

const drawnOrUnsafe = new RegExp(`[${unsafeCharacters}]|\\S`, 'gu');

export interface DisplayText {
  /** The text without unsafe characters, marks beyond the 30th on a letter, and outer white space; tabs are spaces. */
  text: string;
  /** What was removed, in order, with its 0-based offset in the input. */
  removed: { codePoint: string; offset: number }[];
}

/** Makes one line of input safe to show; characters of every script, joiners and emoji stay. */
export function toDisplayText(input: string): DisplayText {
  const text = input.replaceAll('\t', ' ');
  if (!drawn.test(text) && invisible.test(text)) {
    // A text of which nothing can be seen, as of zero-width spaces, is no text.
    return { text: '', removed: findAll(text, drawnOrUnsafe) };
  }
  if (!notAscii.test(text) || !unsafe.test(text)) return { text: text.trim(), removed: [] };
  return { text: text.replace(everyUnsafe, '').trim(), removed: findAll(text, everyUnsafe) };
}

function findAll(text: string, characters: RegExp): DisplayText['removed'] {
  return Array.from(text.matchAll(characters), (match) => ({
    codePoint: codePointOf(match[0]),
    offset: match.index,
  }));
}

/** A name or a message with its unsafe characters spelled out, as in `\u{202e}`: for what must not lose a character. */
export function spellUnsafe(text: string): string {
  if (!unsafe.test(text)) return text;
  return text.replace(everyUnsafe, spellOut);
}

/** A character by its number: `\u{202e}`. */
export function spellOut(character: string): string {
  return `\\u{${(character.codePointAt(0) ?? 0).toString(16)}}`;
}

function codePointOf(character: string): string {
  return `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;
}

// Most texts are their own key: visible ASCII with single spaces.
const plain = /^[!-~]+(?: [!-~]+)*$/;

/** Two texts with the same key read the same: Unicode composition and white space are levelled. */
export function matchKey(text: string): string {
  return plain.test(text) ? text : text.normalize('NFC').replace(/\s+/g, ' ').trim();
}
