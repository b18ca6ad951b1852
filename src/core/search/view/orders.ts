import { compareText } from '../../text/compare-text.ts';
import type { Orders } from './explore.ts';

/** The rank of each paper in a sorted order; papers that compare equal keep the source's order. */
function rankBy<T>(papers: readonly T[], compare: (a: T, b: T) => number): Uint32Array {
  const order = papers.map((paper, index) => ({ paper, index }));
  order.sort((a, b) => compare(a.paper, b.paper) || a.index - b.index);
  const rank = new Uint32Array(papers.length);
  for (const [rankOf, { index }] of order.entries()) rank[index] = rankOf;
  return rank;
}

/** What papers are ordered by; '' and null if not stated. */
export interface Ordered {
  title: string;
  date: string;
  novelty: number | null;
  /** How many works cite it, as one source counts them for all papers. */
  cited: number | null;
}

/** Ranks of all orders. Papers for which the value is not stated come last. */
export function ordersOf(papers: readonly Ordered[]): Orders {
  const collator = new Intl.Collator('en', { numeric: true, ignorePunctuation: true });
  return {
    newest: rankBy(papers, (a, b) => compareText(b.date, a.date)),
    oldest: rankBy(papers, (a, b) => compareText(a.date || '~', b.date || '~')),
    novelty: rankBy(papers, (a, b) => (b.novelty ?? -1) - (a.novelty ?? -1)),
    cited: rankBy(papers, (a, b) => (b.cited ?? -1) - (a.cited ?? -1)),
    title: rankBy(papers, (a, b) => collator.compare(a.title, b.title)),
  };
}
