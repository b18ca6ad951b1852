import type { Author } from '../../../schemas/author.ts';
import { toBaseLetters } from '../../../text/base-letters.ts';

/**
 * True if a list of names says nothing that a fuller one does not: it has as many names, and each has the family name and,
 * in full or in short, only given names of the fuller name at its place. So `A. Birk` and `Birk AM` say no more than
 * *Birk, Ada Maria*. Linear in the length of the lists: names of many words are compared as they are.
 */
export function saysNoMore(names: readonly Author[], fuller: readonly Author[]): boolean {
  return (
    names.length === fuller.length &&
    names.every((name, index) => isShortFor(name, fuller[index] ?? { family: '', given: null }))
  );
}

/** The same of a text whose names cannot be told apart or are others in number: each of its words is one of a name, or an initial. */
export function wordsSayNoMore(text: string, fuller: readonly Author[]): boolean {
  const letters = new Set(fuller.flatMap((name) => wordsOf(wholeOf(name)).map((word) => word.letters)));
  const firsts = new Set(Array.from(letters, (word) => Array.from(word)[0]));
  return wordsOf(text).every(
    (word) => letters.has(word.letters) || (word.isInitials && firsts.has(Array.from(word.letters)[0])),
  );
}

/** A word in base letters; initials are capitals, or a short beginning with a dot, as `Yu.` */
interface Word {
  letters: string;
  isInitials: boolean;
}

const mostWords = 40;

function wordsOf(text: string): Word[] {
  const composed = text.normalize('NFC');
  return Array.from(composed.matchAll(/([\p{L}\p{M}\p{N}]+)(\.?)/gu), ([, word = '', dot = '']) => ({
    letters: toBaseLetters(word),
    isInitials:
      /^(?:\p{Lu}\p{M}*){1,4}$/u.test(word) || (dot !== '' && /^\p{Lu}\p{M}*\p{Ll}{1,2}$/u.test(word)),
  }));
}

function wholeOf({ family, given, suffix }: Author): string {
  return [family, given, suffix].filter(Boolean).join(' ');
}

const join = (words: readonly Word[]) => words.map(({ letters }) => letters).join('');

function isShortFor(name: Author, fuller: Author): boolean {
  const [all, allFuller] = [wordsOf(wholeOf(name)), wordsOf(wholeOf(fuller))];
  if (join(all) === join(allFuller)) return true;
  if (all.length > mostWords || allFuller.length > mostWords) return false;
  // What is known to be the family name of one must be in the other.
  const known = fuller.given !== null ? fuller.family : name.given !== null ? name.family : '';
  const rest = without(all, known);
  const restFuller = without(allFuller, known);
  return rest !== null && restFuller !== null && areOf(rest, restFuller);
}

/** Words without those that are together a family name; null if these are not there. */
function without(words: readonly Word[], family: string): readonly Word[] | null {
  const searched = join(wordsOf(family));
  if (searched === '') return words;
  for (let start = 0; start < words.length; start += 1) {
    for (let end = start + 1; end <= words.length; end += 1) {
      if (join(words.slice(start, end)) === searched) return [...words.slice(0, start), ...words.slice(end)];
    }
  }
  return null;
}

/** True if given names are, as words or as initials, those of a fuller name. */
function areOf(given: readonly Word[], fuller: readonly Word[]): boolean {
  if (join(given) === join(fuller)) return true;
  const left = [...fuller];
  const initials = given.filter(({ letters }) => {
    const at = left.findIndex((word) => word.letters === letters);
    if (at >= 0) left.splice(at, 1);
    return at < 0;
  });
  return initials.every(({ isInitials }) => isInitials) && abbreviates(join(initials), left);
}

/** True if letters are some of those of words, in their order, and the first one begins a word: `YL` of *Yulin*. */
function abbreviates(letters: string, words: readonly Word[]): boolean {
  const [first, ...others] = letters;
  if (first === undefined) return true;
  const at = words.findIndex((word) => word.letters.startsWith(first));
  if (at < 0) return false;
  const text = Array.from(join(words.slice(at))).slice(1);
  let place = 0;
  for (const letter of others) {
    place = text.indexOf(letter, place) + 1;
    if (place === 0) return false;
  }
  return true;
}
