import { noRole } from './role-year-captions.ts';
import type { RoleYears } from './role-years.ts';

/** The numbers as rows of text with a head: each role in each period; papers without a date have no period. */
export function roleYearRows({ periods, rows }: RoleYears): string[][] {
  return [
    ['role', 'from', 'to', 'papers'],
    ...rows.flatMap(({ name, counts, undated }) => [
      ...periods.map(({ from, to }, at) => [name ?? noRole, from, to, String(counts[at])]),
      ...(undated > 0 ? [[name ?? noRole, '', '', String(undated)]] : []),
    ]),
  ];
}
