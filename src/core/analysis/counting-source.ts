import type { CitingPaper } from '../schemas/citing-paper.ts';

type Counted = Pick<CitingPaper, 'citedBy'>;

/**
 * The source by whose counts a list can be ordered: the one that counts the citations of the most papers, the first
 * of them if several do. Null if none counts. Counts of two sources cannot be compared, so one order has only one.
 */
export function countingSource(papers: readonly Counted[]): string | null {
  const counted = new Map<string, number>();
  for (const { citedBy } of papers)
    for (const { source } of citedBy) counted.set(source, (counted.get(source) ?? 0) + 1);
  const [first] = [...counted].sort(([, a], [, b]) => b - a);
  return first?.[0] ?? null;
}

/** How many works cite a paper, as one source counts them; null if it does not. */
export function countOf({ citedBy }: Counted, counting: string | null): number | null {
  return citedBy.find(({ source }) => source === counting)?.count ?? null;
}
