import type { Orders } from './explore.ts';

/** The rank of each paper in a sorted order; papers that compare equal keep the source's order. */
function rankBy<T>(papers: readonly T[], compare: (a: T, b: T) => number): Uint32Array {
  const order = papers.map((paper, index) => ({ paper, index }));
  order.sort((a, b) => compare(a.paper, b.paper) || a.index - b.index);
  const rank = new Uint32Array(papers.length);
  for (const [rankOf, { index }] of order.entries()) rank[index] = rankOf;
  return rank;
}

/** Ranks by date, newest first and undated papers last, and by title. */
export function ordersOf(papers: readonly { title: string; date: string }[]): Orders {
  const collator = new Intl.Collator('en', { numeric: true, ignorePunctuation: true });
  return {
    newest: rankBy(papers, (a, b) => (a.date < b.date ? 1 : a.date > b.date ? -1 : 0)),
    title: rankBy(papers, (a, b) => collator.compare(a.title, b.title)),
  };
}
