import type { InThisList } from '../../facts/in-this-list.ts';
import type { CitingPaper } from '../../schemas/citing-paper.ts';
import {
  type ComputedFacetName,
  definitionOf,
  type FacetValue,
  facetTable,
  listPart,
  notStated,
} from './facet-table.ts';
import type { Facet } from './facets.ts';
import { groupByValue } from './group-by-value.ts';

/** At most this many terms become values of their facet: nobody reads a longer row. */
const maxTerms = 40;

/** Values that are computed from the whole record, in their order. */
export type ComputedValues = Record<ComputedFacetName, FacetValue[]>;

/**
 * The facets of a list, each only if some paper has a value of it, and each value only if some paper has it. Where no
 * source states a value of some papers, these are the last value.
 */
export function facetsOf(papers: CitingPaper[], computed: ComputedValues, inList: InThisList = ''): Facet[] {
  return facetTable
    .map(({ name, label, read, order, mark, without, labelOf }): Facet => {
      const values = read ? groupByValue(papers, read).sort(order) : computedValues(name, computed);
      if (mark) return { name, label, values: values.map((value) => ({ ...value, label: mark })) };
      if (!read) return { name, label, values };
      if (labelOf) for (const value of values) value.label = labelOf(value.key);
      const rest = papers.flatMap((paper, index) => (read(paper).some(Boolean) ? [] : [index]));
      const isPartial = !without && values.length > 0 && rest.length > 0;
      if (!isPartial) return { name, label, values };
      const last = {
        key: notStated.key,
        label: `${notStated.label}${listPart(name, inList)}`,
        papers: rest,
      };
      return { name, label, values: [...values, last] };
    })
    .filter(({ values }) => values.length > 0);
}

/**
 * The values of each of `size` papers as a page carries them: `term:grpo`, the key encoded as in an address. Values that
 * the list shows are left out.
 */
export function valuesByPaper(facets: Facet[], size: number): string[][] {
  const values: string[][] = Array.from({ length: size }, () => []);
  for (const { name, values: facetValues } of facets) {
    if (definitionOf(name)?.listed) continue;
    for (const { key, papers } of facetValues) {
      for (const paper of Array.from(papers)) values[paper]?.push(`${name}:${encodeURIComponent(key)}`);
    }
  }
  return values;
}

function computedValues(name: string, computed: ComputedValues): FacetValue[] {
  if (name === 'term') return computed.term.slice(0, maxTerms);
  return name in computed ? computed[name as keyof ComputedValues] : [];
}
