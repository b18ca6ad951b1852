import type { Author, AuthorIds } from '../schemas/author.ts';
import { fullName } from '../text/author-names.ts';

const names: Record<keyof AuthorIds, string> = {
  orcid: 'ORCID',
  semanticScholar: 'Semantic Scholar',
  openalex: 'OpenAlex',
};

/** The identifiers of an author in words: `Ada Neap: ORCID 0000-0002-1825-0097`. */
export function authorIdsText(author: Author): string {
  const ids = author.ids ?? {};
  const kinds = Object.keys(names) as (keyof AuthorIds)[];
  return `${fullName(author)}: ${kinds.flatMap((kind) => (ids[kind] ? [`${names[kind]} ${ids[kind]}`] : [])).join(', ')}`;
}
