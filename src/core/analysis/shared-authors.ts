import type { Author, AuthorIds } from '../schemas/author.ts';
import { fullName } from '../text/author-names.ts';
import { toBaseLetters } from '../text/base-letters.ts';

/** Papers, by index, ascending, that share an author with the hub paper. */
export interface SharedAuthors {
  /** An identifier of the author is the same. */
  byId: number[];
  /** Only the name is the same: two people of one name count as one, and whoever shows this says so. */
  byName: number[];
}

/**
 * The papers that share an author with the hub paper, each once. Two authors of one name with different identifiers of
 * one kind are two people. Names with fewer than two whole words, such as `Y. Wu`, are not compared, since too many
 * people share them.
 */
export function papersSharingAuthors(hub: Author[], papers: { authors: Author[] }[]): SharedAuthors {
  const shared: SharedAuthors = { byId: [], byName: [] };
  const ids = new Set(hub.flatMap(idKeys));
  const byName = Map.groupBy(hub, nameKey);
  for (const [index, { authors }] of papers.entries()) {
    if (authors.some((author) => idKeys(author).some((key) => ids.has(key)))) shared.byId.push(index);
    else if (authors.some(hasName)) shared.byName.push(index);
  }
  return shared;

  function hasName(author: Author): boolean {
    const key = nameKey(author);
    return key !== null && (byName.get(key) ?? []).some((other) => !areApart(author, other));
  }
}

function idKeys({ ids = {} }: Author): string[] {
  return Object.entries(ids).map(([kind, id]) => `${kind}:${id}`);
}

/** True if both have an identifier of one kind; whoever asks knows that none is the same. */
function areApart({ ids: a = {} }: Author, { ids: b = {} }: Author): boolean {
  return Object.keys(a).some((kind) => b[kind as keyof AuthorIds] !== undefined);
}

function nameKey(author: Author): string | null {
  const words = toBaseLetters(fullName(author).replace(/['’]/g, ''))
    .split(/[^\p{L}\p{N}]+/u)
    .filter(Boolean);
  return words.filter(({ length }) => length > 1).length > 1 ? words.join(' ') : null;
}
