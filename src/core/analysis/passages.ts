import type { CitingPaper } from '../schemas/citing-paper.ts';
import type { Quote } from '../schemas/quote.ts';
import { roleName } from '../text/role-name.ts';

/** The passages of one paper that have the same first role. */
export interface PaperPassages {
  /** The paper's 0-based place in the list. */
  index: number;
  quotes: Quote[];
}

/** The passages of one role on one page. */
export interface RolePassages {
  /** Null for passages of which no source states the role. */
  role: string | null;
  /** Number of passages of this role on all pages. */
  total: number;
  /** True if an earlier page has the first of them. */
  continued: boolean;
  papers: PaperPassages[];
}

/** Number of passages that sources state, of all papers. */
export function countPassages(papers: Pick<CitingPaper, 'quotes'>[]): number {
  return papers.reduce((sum, { quotes }) => sum + quotes.length, 0);
}

/**
 * All passages, grouped by role, in pages of at most `size` passages. The role with the most passages comes first and
 * passages without a role last; within a role they are in the order of the list. A passage with several roles is only
 * in the group of its first, so that the counts add up.
 */
export function passagePages(papers: Pick<CitingPaper, 'quotes'>[], size: number): RolePassages[][] {
  const pages: RolePassages[][] = [];
  let room = 0;
  for (const { role, passages } of groupByRole(papers)) {
    for (let start = 0, end = 0; start < passages.length; start = end) {
      if (room === 0) {
        pages.push([]);
        room = size;
      }
      end = Math.min(start + room, passages.length);
      room -= end - start;
      pages.at(-1)?.push({
        role,
        total: passages.length,
        continued: start > 0,
        papers: groupByPaper(passages.slice(start, end)),
      });
    }
  }
  return pages;
}

interface Passage {
  index: number;
  quote: Quote;
}

function groupByRole(papers: Pick<CitingPaper, 'quotes'>[]): { role: string | null; passages: Passage[] }[] {
  const groups = new Map<string | null, Passage[]>();
  for (const [index, { quotes }] of papers.entries()) {
    for (const quote of quotes) {
      const [first] = quote.roles;
      const role = first ? roleName(first) : null;
      const group = groups.get(role);
      if (group) group.push({ index, quote });
      else groups.set(role, [{ index, quote }]);
    }
  }
  return Array.from(groups, ([role, passages]) => ({ role, passages })).sort(
    (a, b) => Number(a.role === null) - Number(b.role === null) || b.passages.length - a.passages.length,
  );
}

function groupByPaper(passages: Passage[]): PaperPassages[] {
  const papers: PaperPassages[] = [];
  for (const { index, quote } of passages) {
    const last = papers.at(-1);
    if (last?.index === index) last.quotes.push(quote);
    else papers.push({ index, quotes: [quote] });
  }
  return papers;
}
