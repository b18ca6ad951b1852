import type { Hit } from '../../core/search/engine/engine.ts';
import { marksOf, matchReason } from '../../core/search/engine/highlight.ts';
import type { Term } from '../../core/search/query/query.ts';
import type { SearchDocument, SearchField } from '../../core/search/query/tokens.ts';
import type { View } from '../../core/search/view/explore.ts';
import type { Facet, FilterName } from '../../core/search/view/facets.ts';
import { at } from '../../core/text/at.ts';
import { markText, unmark } from './mark-dom.ts';
import { renderProgressively } from './render-progressively.ts';

/** A facet without its papers, which are read from the list. */
export interface FacetHead {
  name: FilterName;
  label: string;
  values: { key: string; label: string }[];
}

/** A paper as its entry on the page shows it. */
interface PageDocument extends SearchDocument {
  /** The id of the entry's element. */
  anchor: string;
  /** As precise as stated, `YYYY[-MM[-DD]]`; '' if no source states it. */
  date: string;
}

/** The list that the page already shows, ready to be searched and reordered. */
export interface PageList {
  documents: PageDocument[];
  facets: Facet[];
  /** Shows the hits of a view in their order, with the terms of its query marked. */
  show(view: View, fromStart: boolean): void;
}

/** The searchable texts of an entry. */
const fields: [selector: string, field: SearchField][] = [
  ['.title', 'title'],
  ['.summary', 'summary'],
  ['.authors', 'author'],
];

/** The end of the list of authors of an entry. */
const andMore = /\s+and \d+ more\s*$/;

/** Reads the entries of a rendered list, so that the page need not contain them twice. */
export function readPageList(list: HTMLElement, heads: FacetHead[]): PageList {
  const entries = Array.from(list.querySelectorAll<HTMLLIElement>(':scope > .entry'));
  const divider = document.createElement('li');
  divider.className = 'divider small';
  divider.textContent = 'Only some of the words stand in these:';

  let stop = () => {};

  function show({ hits, full, terms }: View, fromStart: boolean) {
    stop();
    const order = hits.map(({ index }): HTMLElement => at(entries, index));
    const rendered = new Set(order.filter((entry) => !entry.hidden && !entry.classList.contains('waiting')));
    const kept = new Set(order);
    for (const entry of entries) entry.hidden = !kept.has(entry);
    if (full < order.length) place([...order.slice(0, full), divider, ...order.slice(full)], rendered);
    else {
      divider.remove();
      place(order, rendered);
    }
    stop = renderProgressively(
      order,
      (entry) => !fromStart || rendered.has(entry),
      (entry, index) => {
        clear(entry);
        if (terms.length > 0) decorate(entry, at(hits, index), terms);
      },
    );
  }

  /** Puts nodes into this order and moves as few as possible; a moved node is no longer in `rendered`. */
  function place(order: HTMLElement[], rendered: Set<HTMLElement>) {
    let next = firstShown(list.firstElementChild);
    for (const node of order) {
      if (node === next) next = firstShown(node.nextElementSibling);
      else {
        list.insertBefore(node, next);
        rendered.delete(node);
      }
    }
  }

  return { documents: entries.map(toDocument), facets: toFacets(entries, heads), show };
}

function firstShown(element: Element | null): Element | null {
  let shown = element;
  while (shown instanceof HTMLElement && shown.hidden) shown = shown.nextElementSibling;
  return shown;
}

function toDocument(entry: HTMLLIElement, index: number): PageDocument {
  const { ids = '', date = '', moreAuthors = '' } = entry.dataset;
  return {
    index,
    anchor: entry.id,
    title: textOf(entry, '.title'),
    summary: textOf(entry, '.summary'),
    authors: [textOf(entry, '.authors').replace(andMore, ''), moreAuthors]
      .join(', ')
      .split(', ')
      .filter(Boolean),
    identifiers: ids.split(' ').filter(Boolean),
    year: date ? Number(date.slice(0, 4)) : null,
    date,
  };
}

function toFacets(entries: HTMLLIElement[], heads: FacetHead[]): Facet[] {
  const papers = new Map<string, number[]>();
  for (const [index, entry] of entries.entries()) {
    for (const value of (entry.dataset.facets ?? '').split(' ').filter(Boolean)) {
      const places = papers.get(value);
      if (places) places.push(index);
      else papers.set(value, [index]);
    }
  }
  return heads.map(({ name, label, values }) => ({
    name,
    label,
    values: values.map((value) => ({
      ...value,
      papers: papers.get(`${name}:${encodeURIComponent(value.key)}`) ?? [],
    })),
  }));
}

function decorate(entry: HTMLElement, hit: Hit, terms: Term[]) {
  for (const [selector, field] of fields) {
    const element = entry.querySelector(selector);
    const text = (element?.textContent ?? '').replace(andMore, '');
    if (element) markText(element, marksOf(text, terms, hit.found, field));
  }
  const reason = matchReason(hit, terms, (entry.dataset.moreAuthors ?? '').split(', ').filter(Boolean));
  if (!reason) return;
  const line = document.createElement('p');
  line.className = 'reason small';
  line.textContent = reason;
  entry.append(line);
}

function clear(entry: HTMLElement) {
  unmark(entry);
  entry.querySelector('.reason')?.remove();
}

function textOf(entry: HTMLElement, selector: string): string {
  return entry.querySelector(selector)?.textContent?.trim() ?? '';
}
