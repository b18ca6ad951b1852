import type { Author } from '../../schemas/author.ts';
import { at } from '../../text/at.ts';
import { toBaseLetters } from '../../text/base-letters.ts';
import { cutSuffix } from '../../text/name-suffix.ts';
import { mergeAuthors } from '../merge/compare-authors.ts';
import type { Entry } from './paper-groups.ts';

/** Titles that thousands of papers have, as `titleKey` spells them. */
const common = new Set(
  `abstract abstracts acknowledgement acknowledgements acknowledgments announcement appendix authorreply
  authorsreply backmatter bibliography bookreview bookreviews callforpapers comment commentary comments
  conclusion conclusions contents correction corrections corrigendum discussion editorial editorialboard
  editorialcomment editorialintroduction editorsnote editorsintroduction erratum errata foreword frontmatter
  guesteditorial highlights index inmemoriam inthisissue interview introduction letter letters lettertoeditor
  lettertotheeditor letterstotheeditor news note notes obituary overview perspective preface prologue
  reply response retraction retractionnote review reviews summary tableofcontents thisissue title untitled
  viewpoint welcome`.split(/\s+/),
);

/** A title of fewer letters can be that of several papers. */
const minLetters = 25;

/**
 * True if the title that entries share is not enough to join them: it is one that thousands of papers have, or it is
 * short and both year and first author of two entries differ.
 */
export function isWeak(key: string, entries: readonly Entry[], sharing: readonly number[]): boolean {
  if (common.has(key)) return true;
  if (key.length >= minLetters) return false;
  const dated = sharing
    .map((entry) => at(entries, entry))
    .filter(({ year, authors }) => year && authors?.[0]);
  const [first, ...others] = dated;
  return others.some(
    (other) => other.year !== first?.year && isOtherPerson(first?.authors?.[0], other.authors?.[0]),
  );
}

/**
 * The year and first author of an entry as a key; null if one of them is not stated. Sources order and shorten names
 * differently, so that only the last word of a name stands for the person, without initials and a suffix.
 */
export function yearAndAuthor({ year, authors }: Entry): string | null {
  const [first] = authors ?? [];
  if (!year || !first) return null;
  const { words } = cutSuffix(
    toBaseLetters(first.family)
      .split(/[^\p{L}\p{N}]+/u)
      .filter(Boolean),
  );
  return `${year}\n${words.findLast((word) => Array.from(word).length > 1) ?? words.join('')}`;
}

function isOtherPerson(a: Author | undefined, b: Author | undefined): boolean {
  return a !== undefined && b !== undefined && mergeAuthors([a], [b]) === null;
}
