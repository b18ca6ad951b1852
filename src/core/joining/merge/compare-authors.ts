import type { Author } from '../../schemas/author.ts';
import { at } from '../../text/at.ts';
import { toBaseLetters } from '../../text/base-letters.ts';
import { cutSuffix } from '../../text/name-suffix.ts';

/**
 * Merges two lists of authors, or returns null if they contradict each other. One may be cut, have initials for given
 * names, or names in one piece; the more complete form of each name is taken.
 */
export function mergeAuthors(shown: Author[], other: Author[]): Author[] | null {
  const merged: Author[] = [];
  for (let index = 0; index < Math.max(shown.length, other.length); index += 1) {
    const [mine, theirs] = [shown[index], other[index]];
    const name = mine && theirs ? mergeName(mine, theirs) : (mine ?? theirs);
    if (!name) return null;
    merged.push(name);
  }
  const equals = (list: Author[]) =>
    list.length === merged.length && list.every((name, index) => name === merged[index]);
  if (equals(shown)) return shown;
  return equals(other) ? other : merged;
}

/**
 * The more complete of two forms of one name, the first if both are; null for two different names. One may lack the
 * suffix of the other; *Jr.* and *Sr.* are two people.
 */
function mergeName(shown: Author, other: Author): Author | null {
  const isSame =
    shown.family === other.family && shown.given === other.given && shown.suffix === other.suffix;
  if (isSame) return withIdsOf(shown, other);
  const [a, b] = [readName(shown), readName(other)];
  if (a.suffix !== b.suffix && a.suffix !== '' && b.suffix !== '') return null;
  if (!isOneName(shown, a, other, b)) return null;
  const more = b.words.join('').length - a.words.join('').length;
  const isSplit = Number(other.given !== null) - Number(shown.given !== null);
  // Of two names with the same words, the one whose suffix is a part of its own.
  const isApart = Number(other.suffix !== undefined) - Number(shown.suffix !== undefined);
  const isOther = (more || isSplit || isApart) > 0;
  const [name, lesser] = isOther ? [other, shown] : [shown, other];
  return withIdsOf(withSuffixOf(name, lesser), lesser);
}

/** A name with the suffix of another form of it, if it has none. */
function withSuffixOf(name: Author, other: Author): Author {
  const [own, suffix] = [name, other].map((one) => one.suffix ?? cutSuffix(one.family.split(' ')).suffix);
  if (!suffix || own) return name;
  return name.given === null ? { ...name, family: `${name.family} ${suffix}` } : { ...name, suffix };
}

/** A name with the identifiers of both; where they differ, with its own. */
function withIdsOf(name: Author, other: Author): Author {
  const ids = { ...other.ids, ...name.ids };
  return Object.keys(ids).length > Object.keys(name.ids ?? {}).length ? { ...name, ids } : name;
}

/** A name as family and given words. */
interface Split {
  family: string;
  given: string[];
}

function isOneName(a: Author, { words }: NameRead, b: Author, other: NameRead): boolean {
  if (words.join('') === other.words.join('')) return true;
  const splits = splitsOf(b, other.words);
  return splitsOf(a, words).some((one) =>
    splits.some((other) => one.family === other.family && isOneGiven(one.given, other.given)),
  );
}

/**
 * The ways to read a name: as it is split, or with the last word alone for the family, since a particle can be in
 * either part; a name in one piece at every word, in both orders.
 */
function splitsOf({ family, given }: Author, words: string[]): Split[] {
  const cut = (from: number): Split => ({
    family: words.slice(from).join(''),
    given: words.slice(0, from),
  });
  if (given !== null) {
    const familyWords = cutSuffix(lettersOf(family)).words;
    const stated = { family: familyWords.join(''), given: givenWords(given) };
    return [stated, { ...cut(words.length - 1), given: [...stated.given, ...familyWords.slice(0, -1)] }];
  }
  const cuts = words.map((_, from) => cut(from));
  const reversed = words.slice(1).map((_, last) => ({
    family: words.slice(0, last + 1).join(''),
    given: words.slice(last + 1),
  }));
  return [...cuts, ...reversed];
}

/** Given names agree if one side has none, initials, or fewer of them. */
function isOneGiven(a: string[], b: string[]): boolean {
  if (a.length === 0 || b.length === 0 || a.join('') === b.join('')) return true;
  const [few, many] = a.length <= b.length ? [a, b] : [b, a];
  if (!isOneWord(at(few, 0), at(many, 0))) return false;
  let next = 1;
  return few.slice(1).every((word) => {
    while (next < many.length && !isOneWord(word, at(many, next))) next += 1;
    next += 1;
    return next <= many.length;
  });
}

function isOneWord(a: string, b: string): boolean {
  return a === b || (Math.min(a.length, b.length) === 1 && a[0] === b[0]);
}

/** The words of a name without its suffix, and the letters of this, empty without one. */
interface NameRead {
  words: string[];
  suffix: string;
}

/** Reads a name, where some sources write the suffix at the end of the family name or of the whole. */
function readName({ family, given, suffix }: Author): NameRead {
  const cut = cutSuffix(lettersOf(family));
  const [words, last] = suffix === undefined ? [cut.words, cut.suffix] : [lettersOf(family), suffix];
  return {
    words: given === null ? words : [...givenWords(given), ...words],
    suffix: lettersOf(last ?? '').join(''),
  };
}

/** Reads `JP` as `J. P.` */
function givenWords(given: string): string[] {
  return lettersOf(
    given.replace(/(?<!\p{L})\p{Lu}{2,3}(?!\p{L})/gu, (initials) => Array.from(initials).join(' ')),
  );
}

function lettersOf(name: string): string[] {
  return toBaseLetters(name.replace(/['’]/g, ''))
    .split(/[^\p{L}\p{N}]+/u)
    .filter(Boolean);
}
