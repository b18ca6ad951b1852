import { markFilter } from './facet-table.ts';
import { facetNames } from './facets.ts';

/** The parameters of an address that choose papers, their order or a page of them. */
export const viewParameters = [
  'q',
  ...facetNames,
  markFilter.name,
  'from',
  'to',
  'sort',
  'show',
  'page',
] as const;
