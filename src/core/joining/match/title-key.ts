import { toBaseLetters } from '../../text/base-letters.ts';
import { matchKey } from '../../text/display.ts';
import { toPlainText } from '../../text/tex.ts';

/** A title without its subtitle is matched only if it is at least this long. */
const minWords = 4;
const minLetters = 25;

/** More places where a subtitle may begin are no title: each gives a key as long as the text before it. */
const maxSubtitles = 8;

/**
 * A key that is equal for different spellings of a title: letters and digits without case, diacritics, TeX,
 * punctuation and spaces. Plus and number signs stay, since `C`, `C++` and `C#` differ.
 */
export function titleKey(title: string): string {
  return toLetters(title) || `=${matchKey(title)}`;
}

/**
 * The keys of a title without its subtitle, one for each of the first eight places where a subtitle may begin: after a
 * colon, a dash, or the end of a sentence. The rest must have four words and 25 letters, so that “Visual-RFT” alone does
 * not match.
 */
export function mainTitleKeys(title: string): string[] {
  const keys = new Set<string>();
  for (const { index } of [...title.matchAll(subtitleMark)].slice(0, maxSubtitles)) {
    const main = title.slice(0, index).trim();
    if (main.length < minLetters || main.split(/\s+/).length < minWords) continue;
    const key = toLetters(main);
    if (key.length >= minLetters && /[\p{L}\p{N}]/u.test(title.slice(index))) keys.add(key);
  }
  return [...keys];
}

const subtitleMark = /[:：—]|[?!.;](?=\s)|\s[–-]{1,3}\s/g;

// Most titles are visible ASCII without TeX: their letters are found ten times faster.
const plain = /^[ -~]*$/;

function toLetters(title: string): string {
  if (plain.test(title) && !/[\\$&]/.test(title)) return title.toLowerCase().replace(/[^a-z0-9+#]+/g, '');
  const text = /[\\$]/.test(title) ? withoutTex(title) : title;
  // Decomposed first, so that a letter such as ǽ is the same in one character and in two.
  return toBaseLetters(text.normalize('NFD').replace(/&/g, ' and ').replace(/×/g, 'x'))
    .replace(/[α-ω]/g, (letter) => greek[letter] ?? letter)
    .replace(/[^\p{L}\p{N}+#]+/gu, '');
}

/** Reduces TeX to what it prints: the names of letters, and the text inside commands. */
function withoutTex(title: string): string {
  return toPlainText(title)
    .replace(
      /\\(?:emph|mbox|ensuremath|boldsymbol|operatorname|(?:text|math)[a-z]*|bf|it|rm|sc|tt|left|right)(?![A-Za-z])/g,
      '',
    )
    .replace(/\\[Hbcdkrtuv](?=\{|\s)\s*/g, '')
    .replace(/\\(ss|ae|oe|aa|[oli])(?![A-Za-z])\s*/gi, (_, letter: string) =>
      /aa/i.test(letter) ? 'a' : letter,
    )
    .replace(/\\times(?![A-Za-z])/g, 'x')
    .replace(/\\var(?=[a-z])/g, '');
}

const names =
  'alpha beta gamma delta epsilon zeta eta theta iota kappa lambda mu nu xi omicron pi rho sigma sigma tau upsilon phi chi psi omega';
const greek = Object.fromEntries(
  names.split(' ').map((name, index) => [String.fromCodePoint(0x3b1 + index), name]),
);
