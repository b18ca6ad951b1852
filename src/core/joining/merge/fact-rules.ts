import type { Author } from '../../schemas/author.ts';
import { toBaseLetters } from '../../text/base-letters.ts';
import { matchKey } from '../../text/display.ts';
import { isPreprintDoi } from '../match/paper-keys.ts';
import { mainTitleKeys, titleKey } from '../match/title-key.ts';
import { mergeAuthors } from './compare-authors.ts';

/**
 * How another value of a fact compares with the shown one. `agreed`: both are right, and this is the more precise of
 * them or both together. `beside`: both may be right, so the other is kept without a warning. `differs`: they
 * contradict each other.
 */
export type Outcome<T> = { agreed: T } | 'beside' | 'differs';
export type Compare<T> = (shown: T, other: T) => Outcome<T>;

/** Titles agree apart from spelling; if only one has a subtitle, both may be right. */
export const titles: Compare<string> = (shown, other) => {
  if (shown === other || titleKey(shown) === titleKey(other)) return { agreed: shown };
  const isCut =
    mainTitleKeys(other).includes(titleKey(shown)) || mainTitleKeys(shown).includes(titleKey(other));
  return isCut ? 'beside' : 'differs';
};

/** Texts agree apart from white space, case and signs, or if one is cut. */
export const texts: Compare<string> = (shown, other) => agreedText(shown, other) ?? 'differs';

/** Abstracts change from one version of a paper to the next, so another wording does not contradict. */
export const abstracts: Compare<string> = (shown, other) => agreedText(shown, other) ?? 'beside';

/** A cut text has at least this many letters; a shorter one is another text. */
const minCutLength = 40;

function agreedText(shown: string, other: string): { agreed: string } | null {
  if (matchKey(shown) === matchKey(other)) return { agreed: shown };
  const [a, b] = [titleKey(shown), titleKey(other)];
  if (a === b) return { agreed: shown };
  if (Math.min(a.length, b.length) < minCutLength) return null;
  if (a.startsWith(b)) return { agreed: shown };
  return b.startsWith(a) ? { agreed: other } : null;
}

/** `2026` and `2026-05-19` agree on the latter. */
export const dates: Compare<string> = (shown, other) => {
  if (shown.startsWith(other)) return { agreed: shown };
  return other.startsWith(shown) ? { agreed: other } : 'differs';
};

export const authorLists: Compare<Author[]> = (shown, other) => {
  const merged = mergeAuthors(shown, other);
  return merged ? { agreed: merged } : 'differs';
};

/** A paper can have several pages about it. */
export const pages: Compare<string> = (shown, other) => (shown === other ? { agreed: shown } : 'beside');

/** A language agrees with its variety, the more precise of them. One source can state the language of the title. */
export const languages: Compare<string[]> = (shown, other) => {
  const [a, b] = [shown, other].map((tags) => tags.toSorted().join(' '));
  if (a === b || a?.startsWith(`${b}-`)) return { agreed: shown };
  return b?.startsWith(`${a}-`) ? { agreed: other } : 'beside';
};

/** Names agree apart from case and diacritics. */
export const names: Compare<string> = (shown, other) =>
  toBaseLetters(shown) === toBaseLetters(other) ? { agreed: shown } : 'differs';

/** DOIs agree apart from case; a paper can have one from a server of preprints and one from a publisher. */
export const dois: Compare<string> = (shown, other) => {
  const outcome = names(shown, other);
  return outcome === 'differs' && isPreprintDoi(shown) !== isPreprintDoi(other) ? 'beside' : outcome;
};

/** Ids of an index agree apart from case; a preprint and its publication have an id each. */
export const indexIds: Compare<string> = (shown, other) => {
  const outcome = names(shown, other);
  return outcome === 'differs' ? 'beside' : outcome;
};

/** Default: values agree only if they are equal. */
export function values<T>(shown: T, other: T): Outcome<T> {
  return JSON.stringify(shown) === JSON.stringify(other) ? { agreed: shown } : 'differs';
}
