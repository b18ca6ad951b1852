import type { Orders } from './explore.ts';

/** For each paper its place in the order of the sorted keys; papers that compare equal keep the source's order. */
function rankBy<T>(papers: readonly T[], compare: (a: T, b: T) => number): Uint32Array {
  const order = papers.map((paper, index) => ({ paper, index }));
  order.sort((a, b) => compare(a.paper, b.paper) || a.index - b.index);
  const rank = new Uint32Array(papers.length);
  for (const [place, { index }] of order.entries()) rank[index] = place;
  return rank;
}

/** Newest first (papers without a date last), and by title. */
export function ordersOf(papers: readonly { title: string; date: string }[]): Orders {
  const collator = new Intl.Collator('en', { numeric: true, ignorePunctuation: true });
  return {
    newest: rankBy(papers, (a, b) => (a.date < b.date ? 1 : a.date > b.date ? -1 : 0)),
    title: rankBy(papers, (a, b) => collator.compare(a.title, b.title)),
  };
}
