/**
 * What a piece of a cell of names looks like: `T.` or `AB` (initials), `Maier T.` (family name first), `T. Maier`
 * (initials first), `Lena Maier` (words), `Maier` (word), `Jr.` or `PhD` (suffix). A Chinese, Japanese or Korean name
 * of two characters or more can be whole, so it counts as words.
 */
export type PieceKind = 'initials' | 'family-initials' | 'initials-family' | 'words' | 'word' | 'suffix';

// `T`, `T.`, and of Slavic names `Yu.`
const initial = '\\p{Lu}(?:\\p{M}*\\p{Ll}{0,2}\\.|\\p{M}*)';
const dotted = `${initial}(?:[- ]?${initial}){0,4}`;
const suffixes = 'Jr|Sr|II|III|IV|2nd|3rd|4th';
const degrees = 'Ph\\.?D|M\\.?D|M\\.?Sc|B\\.?Sc|MPH|DDS|DVM|RN|MBA|DrPH|Dr|Prof';
const family =
  "\\p{L}[\\p{L}\\p{M}'’ʼ`.-]*[\\p{L}\\p{M}'’](?: \\p{L}[\\p{L}\\p{M}'’ʼ`.-]*[\\p{L}\\p{M}'’]){0,4}";

const isSuffix = new RegExp(`^(?:${suffixes}|${degrees})\\.?$`, 'u');
const afterName = `(?: (?:${suffixes})\\.?)?`;
const isInitials = new RegExp(`^${dotted}$`, 'u');
const familyFirst = new RegExp(`^${family} (?<initials>${dotted})${afterName}$`, 'u');
const initialsFirst = new RegExp(`^(?<initials>${dotted})(?:(?<=\\.)| )${family}${afterName}$`, 'u');
const cjk = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/gu;
const longest = 80;

export function pieceKind(piece: string): PieceKind {
  const words = /\s/.test(piece) || (piece.match(cjk)?.length ?? 0) > 1;
  if (piece.length > longest) return words ? 'words' : 'word';
  if (isSuffix.test(piece)) return 'suffix';
  if (isInitials.test(piece) && areFew(piece)) return 'initials';
  if (areFew(familyFirst.exec(piece)?.groups?.initials) && !isGroup(piece)) return 'family-initials';
  const initials = initialsFirst.exec(piece)?.groups?.initials;
  if (areFew(initials) && /[\s.]/.test(piece) && !isGroup(piece)) return 'initials-family';
  return words ? 'words' : 'word';
}

/** Four capitals without dots are rather a word, or the short name of a group. */
function areFew(initials: string | undefined): boolean {
  return (
    initials !== undefined && (initials.includes('.') || initials.replace(/[^\p{Lu}]/gu, '').length <= 3)
  );
}

// Words of the names of groups, which may hold an “and” that separates no people.
const groupWords =
  /\b(?:university|institutes?|groups?|committee|departments?|cent(?:er|re)s?|consortium|collaboration|society|association|team|foundation|ministry|council|agency|network|organi[sz]ation|college|school|hospital|laborator(?:y|ies)|commission|services?|research|health|project|initiative)\b/i;
const smallWords = /(?:^|\s)(?:of|for|on|[Tt]he|in)\s/;

export function isGroup(piece: string): boolean {
  return groupWords.test(piece) || smallWords.test(piece);
}

/** True for two to four capitalised words without a word of groups. */
export function isPerson(piece: string): boolean {
  const words = piece.split(/\s+/);
  return words.length >= 2 && words.length <= 4 && /^\p{Lu}/u.test(piece) && !isGroup(piece);
}
