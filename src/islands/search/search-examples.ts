import { notStated } from '../../core/search/view/facet-table.ts';
import type { FilterName } from '../../core/search/view/facets.ts';
import type { FacetHead } from '../list/page-list.ts';

/** Something that can be typed, and what it finds. */
export interface SearchExample {
  typed: string;
  finds: string;
}

/** What can be typed, with values that the papers of this list have. */
export function searchExamples(heads: readonly FacetHead[]): SearchExample[] {
  const valuesOf = (name: FilterName) =>
    (heads.find((head) => head.name === name)?.values ?? []).filter(({ key }) => key !== notStated.key);
  const [term, other] = valuesOf('term').map(({ label }) => label.toLowerCase());
  const ofFacet = (name: FilterName, prefix: string, finds: string): SearchExample[] => {
    const value = valuesOf(name)[0];
    if (!value) return [];
    const text = /\s/.test(value.label) ? `"${value.label}"` : value.label;
    return [{ typed: `${prefix}:${text}`, finds }];
  };
  return [
    ...(term && other
      ? [
          { typed: `${term} ${other}`, finds: 'papers with both words, in any of their forms' },
          { typed: `"${term}"`, finds: 'exactly this' },
          { typed: `${term} OR ${other}`, finds: 'one of them' },
          { typed: `${term} -${other}`, finds: 'the first without the second' },
          { typed: `title:${term}`, finds: 'in the title; also summary: abstract: quote:' },
        ]
      : []),
    ...ofFacet('author', 'author', 'an author, in either order'),
    ...ofFacet('year', 'year', 'a year; 2024..2026 for a range'),
    ...ofFacet('category', 'cat', 'a category'),
    ...ofFacet('venue', 'venue', 'a venue'),
    ...ofFacet('role', 'role', 'how they cite'),
    ...(valuesOf('rep').length > 0 ? [{ typed: 'is:representative', finds: 'the representative ones' }] : []),
    ...(valuesOf('passage').length > 0
      ? [{ typed: 'has:passage', finds: 'those with a citing passage' }]
      : []),
  ];
}
