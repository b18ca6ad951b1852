import { createRoot, type Root } from 'react-dom/client';
import type { View } from '../../core/search/view/explore.ts';
import { sortOf, type ViewState } from '../../core/search/view/view-state.ts';
import { at } from '../../core/text/at.ts';
import type { Showing } from '../explorer/explorer.ts';
import { factsOf, moreAuthorsOf } from './entry-facts.ts';
import { ResultTable, type TableEntry } from './ResultTable.tsx';

let root: Root | null = null;

/** Shows a view of a list that is completely in the page as a table below it; null removes the table. */
export function showPageTable(
  entries: HTMLElement[],
  shown: { view: View; state: ViewState; showing: Showing } | null,
) {
  const container = document.getElementById('search-results');
  if (!container) return;
  root ??= createRoot(container);
  if (!shown) return root.render(null);
  const { view, state, showing } = shown;
  const results = view.hits.map((hit) => ({ hit, entry: readEntry(at(entries, hit.index)) }));
  root.render(<ResultTable {...{ results, ...showing }} terms={view.terms} sort={sortOf(state)} more={0} />);
}

/** Reads an entry of the page, so that the page need not contain it twice. */
function readEntry(entry: HTMLElement): TableEntry {
  const title = entry.querySelector<HTMLElement>('.title');
  const link = title?.querySelector('a');
  const authors = entry.querySelector('.authors')?.textContent?.trim();
  return {
    href: link?.getAttribute('href') ?? null,
    title: title?.textContent?.trim() ?? '',
    ...(title?.lang && { lang: title.lang }),
    authors: authors ? authors.split(', ') : [],
    moreAuthors: moreAuthorsOf(entry),
    facts: factsOf(entry),
  };
}
