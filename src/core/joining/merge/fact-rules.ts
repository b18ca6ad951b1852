import type { Author } from '../../schemas/author.ts';
import { toBaseLetters } from '../../text/base-letters.ts';
import { matchKey } from '../../text/display.ts';
import { isArxivDoi } from '../match/paper-keys.ts';
import { mainTitleKeys, titleKey } from '../match/title-key.ts';
import { mergeAuthors } from './compare-authors.ts';

/**
 * How a further value of a fact stands to the one that is shown: they agree on a value, which is the more
 * precise of them or both together; both may be right, so that the further one is kept without a warning; or
 * they differ.
 */
export type Outcome<T> = { agreed: T } | 'beside' | 'differs';
export type Compare<T> = (shown: T, other: T) => Outcome<T>;

/** Titles agree in all but their spelling; a subtitle that only one of them has is kept beside it. */
export const titles: Compare<string> = (shown, other) => {
  if (shown === other || titleKey(shown) === titleKey(other)) return { agreed: shown };
  const isCut =
    mainTitleKeys(other).includes(titleKey(shown)) || mainTitleKeys(shown).includes(titleKey(other));
  return isCut ? 'beside' : 'differs';
};

/** Texts agree in all but white space, case and signs, or where one is cut. */
export const texts: Compare<string> = (shown, other) => agreedText(shown, other) ?? 'differs';

/** An abstract is worded anew from one version of a paper to the next, so another wording is no contradiction. */
export const abstracts: Compare<string> = (shown, other) => agreedText(shown, other) ?? 'beside';

/** A text that is cut has at least so many letters; a shorter one is another text. */
const shortestCut = 40;

function agreedText(shown: string, other: string): { agreed: string } | null {
  if (matchKey(shown) === matchKey(other)) return { agreed: shown };
  const [a, b] = [titleKey(shown), titleKey(other)];
  if (a === b) return { agreed: shown };
  if (Math.min(a.length, b.length) < shortestCut) return null;
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

/** A paper has many pages about it. */
export const pages: Compare<string> = (shown, other) => (shown === other ? { agreed: shown } : 'beside');

/** Names agree in all but case and diacritics. */
export const names: Compare<string> = (shown, other) =>
  toBaseLetters(shown) === toBaseLetters(other) ? { agreed: shown } : 'differs';

/** DOIs agree in all but case; arXiv’s stands beside the publisher’s. */
export const dois: Compare<string> = (shown, other) => {
  const outcome = names(shown, other);
  return outcome === 'differs' && isArxivDoi(shown) !== isArxivDoi(other) ? 'beside' : outcome;
};

/** Semantic Scholar gives each paper two ids, of which one is 40 hexadecimal digits long. */
export const semanticScholarIds: Compare<string> = (shown, other) => {
  const outcome = names(shown, other);
  return outcome === 'differs' && (shown.length === 40) !== (other.length === 40) ? 'beside' : outcome;
};

/** Anything that has no other way to agree than to be the same. */
export function values<T>(shown: T, other: T): Outcome<T> {
  return JSON.stringify(shown) === JSON.stringify(other) ? { agreed: shown } : 'differs';
}
