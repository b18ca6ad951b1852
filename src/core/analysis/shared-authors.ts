import type { Author } from '../schemas/author.ts';
import { fullName } from '../text/author-names.ts';
import { toBaseLetters } from '../text/base-letters.ts';

/**
 * The papers, by index, that have an author of the same name as an author of the hub paper. Sources state no
 * identifiers of authors, so two people of one name count as one: whoever shows this says that it is by name. Names with
 * fewer than two whole words, such as `Y. Wu`, are not compared, since too many people share them.
 */
export function papersSharingAuthors(hub: Author[], papers: { authors: Author[] }[]): number[] {
  const names = new Set(hub.flatMap((author) => nameKey(author) ?? []));
  if (names.size === 0) return [];
  return papers.flatMap(({ authors }, index) =>
    authors.some((author) => names.has(nameKey(author) ?? '')) ? [index] : [],
  );
}

function nameKey(author: Author): string | null {
  const words = toBaseLetters(fullName(author).replace(/['’]/g, ''))
    .split(/[^\p{L}\p{N}]+/u)
    .filter(Boolean);
  return words.filter(({ length }) => length > 1).length > 1 ? words.join(' ') : null;
}
