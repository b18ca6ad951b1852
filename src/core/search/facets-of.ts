import type { CitingPaper } from '../schemas/citing-paper.ts';
import type { Facet, FacetName, FacetValue } from './facets.ts';

/** Terms offered as a facet; a longer row would be read by nobody. */
const mostTerms = 40;

/**
 * The facets of a list, each only where some paper has it, each value only where some paper has that.
 * `terms` are those of the list, the most frequent first.
 */
export function facetsOf(papers: CitingPaper[], terms: FacetValue[]): Facet[] {
  const representative = group(papers, (paper) => (paper.representative ? 'yes' : null));
  const facets: Facet[] = [
    facet(
      'rep',
      'Chosen as',
      representative.map((value) => ({ ...value, label: 'Representative' })),
    ),
    facet('role', 'Role', group(papers, ({ role }) => role).sort(mostFirst)),
    facet('polarity', 'Polarity', group(papers, ({ polarity }) => polarity).sort(mostFirst)),
    facet('verdict', 'Verdict', group(papers, ({ verdict }) => verdict).sort(mostFirst)),
    facet('year', 'Year', group(papers, ({ issued }) => issued?.slice(0, 4) ?? null).sort(newestFirst)),
    facet('category', 'Category', group(papers, ({ primaryCategory }) => primaryCategory).sort(mostFirst)),
    facet('term', 'Terms', terms.slice(0, mostTerms)),
  ];
  return facets.filter(({ values }) => values.length > 0);
}

/** The values of each of `size` papers as a page carries them: `term:grpo`, the key encoded as in an address. */
export function valuesByPaper(facets: Facet[], size: number): string[][] {
  const values: string[][] = Array.from({ length: size }, () => []);
  for (const { name, values: facetValues } of facets) {
    for (const { key, papers } of facetValues) {
      for (const paper of Array.from(papers)) values[paper]?.push(`${name}:${encodeURIComponent(key)}`);
    }
  }
  return values;
}

function facet(name: FacetName, label: string, values: FacetValue[]): Facet {
  return { name, label, values };
}

function group(papers: CitingPaper[], read: (paper: CitingPaper) => string | null): FacetValue[] {
  const groups = new Map<string, number[]>();
  for (const [index, paper] of papers.entries()) {
    const value = read(paper);
    if (value === null) continue;
    const group = groups.get(value);
    if (group) group.push(index);
    else groups.set(value, [index]);
  }
  return Array.from(groups, ([key, places]) => ({ key, label: key, papers: places }));
}

function newestFirst(a: FacetValue, b: FacetValue) {
  return b.key.localeCompare(a.key);
}

function mostFirst(a: FacetValue, b: FacetValue) {
  return b.papers.length - a.papers.length || a.key.localeCompare(b.key);
}
