import type { CitingPaper } from '../../schemas/citing-paper.ts';
import { roleName } from '../../text/role-name.ts';
import type { Facet, FacetName, FacetValue } from './facets.ts';
import { influentialLabel } from './list-entry.ts';

/** Terms offered as a facet; a longer row would be read by nobody. */
const mostTerms = 40;

/**
 * The facets of a list, each only where some paper has it, each value only where some paper has that.
 * `terms` are those of the list, the most frequent first.
 */
export function facetsOf(papers: CitingPaper[], terms: FacetValue[]): Facet[] {
  const group = (read: (paper: CitingPaper) => (string | null | undefined)[]) => groupBy(papers, read);
  const marked = (label: string, isMarked: (paper: CitingPaper) => boolean | null) =>
    group((paper) => [isMarked(paper) ? 'yes' : null]).map((value) => ({ ...value, label }));
  const representative = marked('Representative', (paper) => paper.representative);
  const influential = marked(influentialLabel, (paper) => paper.influential);
  const retracted = marked('Retracted', (paper) => paper.retracted);
  const facets: Facet[] = [
    facet('rep', 'Chosen as', representative),
    facet('influential', 'Marked as', influential),
    facet('retracted', 'Status', retracted),
    facet('role', 'Role', group(({ roles }) => roles.map(roleName)).sort(mostFirst)),
    facet('polarity', 'Polarity', group(({ polarity }) => [polarity]).sort(mostFirst)),
    facet('verdict', 'Verdict', group(({ verdict }) => [verdict]).sort(mostFirst)),
    facet('year', 'Year', group(({ issued }) => [issued?.slice(0, 4)]).sort(newestFirst)),
    facet('category', 'Category', group(({ primaryCategory }) => [primaryCategory]).sort(mostFirst)),
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

/** The papers of each value; a paper with several values is in the group of each. */
function groupBy(
  papers: CitingPaper[],
  read: (paper: CitingPaper) => (string | null | undefined)[],
): FacetValue[] {
  const groups = new Map<string, number[]>();
  for (const [index, paper] of papers.entries()) {
    for (const value of new Set(read(paper))) {
      if (!value) continue;
      const group = groups.get(value);
      if (group) group.push(index);
      else groups.set(value, [index]);
    }
  }
  return Array.from(groups, ([key, places]) => ({ key, label: key, papers: places }));
}

function newestFirst(a: FacetValue, b: FacetValue) {
  return b.key.localeCompare(a.key);
}

function mostFirst(a: FacetValue, b: FacetValue) {
  return b.papers.length - a.papers.length || a.key.localeCompare(b.key);
}
