import type { Author } from '../../../src/core/schemas/author.ts';
import type { StatedPaper } from './paper-list-fixtures.ts';

/** A name as `[given, family]`, or with its suffix as `[given, family, suffix]`. */
export function partsOf({ family, given, suffix }: Author): (string | null)[] {
  return [given, family, ...(suffix ? [suffix] : [])];
}

/** The names of all authors of some papers in their parts. */
export function authorParts(papers: StatedPaper[]): (string | null)[][] {
  return papers.flatMap(({ authors }) => (authors ?? []).map(partsOf));
}
