import type { Hit } from '../../core/search/engine/engine.ts';
import { marksOf, matchReason } from '../../core/search/engine/highlight.ts';
import type { SearchDocument } from '../../core/search/query/document.ts';
import type { SearchField } from '../../core/search/query/fields.ts';
import type { Term } from '../../core/search/query/query.ts';
import type { View } from '../../core/search/view/explore.ts';
import { definitionOf, type FacetValue, notStated } from '../../core/search/view/facet-table.ts';
import type { Facet, FilterName } from '../../core/search/view/facets.ts';
import { groupByValue } from '../../core/search/view/group-by-value.ts';
import { factTexts, searchedFacts } from '../../core/search/view/list-entry.ts';
import { at } from '../../core/text/at.ts';
import { workTypeName } from '../../core/text/work-type-name.ts';
import { factsOf, moreAuthorsOf } from './entry-facts.ts';
import { markText, unmark } from './mark-dom.ts';
import { renderProgressively } from './render-progressively.ts';

/** A facet without its papers, which are read from the list. */
export interface FacetHead {
  name: FilterName;
  label: string;
  values: { key: string; label: string }[];
  /** Number of further values, which are found on request. */
  more?: number;
}

/** A paper as its entry on the page shows it. */
interface PageDocument extends SearchDocument {
  /** The id of the entry's element. */
  anchor: string;
  /** As precise as stated, `YYYY[-MM[-DD]]`; '' if no source states it. */
  date: string;
  novelty: number | null;
  cited: number | null;
}

/** The list that the page already shows, ready to be searched and reordered. */
export interface PageList {
  documents: PageDocument[];
  /** Its elements, in the order of the documents. */
  entries: HTMLElement[];
  /** As the page carries them. */
  facets: Facet[];
  /** A facet with all its values. */
  whole(name: FilterName): Facet | null;
  /** Shows the hits of a view in their order, with the terms of its query marked. */
  show(view: View, fromStart: boolean): void;
}

/** The searchable texts of an entry. */
const fields: [selector: string, field: SearchField][] = [
  ['.title', 'title'],
  ['.summary-text', 'summary'],
  ['.authors', 'author'],
  [searchedFacts.map((name) => `[data-fact="${name}"]`).join(), 'fact'],
  ['.passage', 'quote'],
];

/** Above the results that match only some words. */
export const partialMatches = 'These match only some of your words';

/** Reads the entries of a rendered list, so that the page need not contain them twice. */
export function readPageList(list: HTMLElement, heads: FacetHead[]): PageList {
  const entries = Array.from(list.querySelectorAll<HTMLLIElement>(':scope > .entry'));
  const divider = document.createElement('li');
  divider.className = 'divider small';
  divider.textContent = partialMatches;

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
      () => true,
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

  const documents = entries.map(toDocument);
  const whole = readFacets(entries, documents, heads);
  const facets = whole.map((facet, index) => {
    const { more = 0, values } = at(heads, index);
    return { ...facet, more, values: facet.values.slice(0, values.length) };
  });
  return {
    documents,
    entries,
    facets,
    whole: (name) => whole.find((facet) => facet.name === name) ?? null,
    show,
  };
}

function firstShown(element: Element | null): Element | null {
  let shown = element;
  while (shown instanceof HTMLElement && shown.hidden) shown = shown.nextElementSibling;
  return shown;
}

function toDocument(entry: HTMLLIElement, index: number): PageDocument {
  const { ids = '', date = '', novelty, cited } = entry.dataset;
  return {
    index,
    anchor: entry.id,
    title: textOf(entry, '.title'),
    summary: textOf(entry, '.summary-text'),
    isAbstract: entry.querySelector('.content-label') !== null,
    authors: authorsOf(entry),
    identifiers: ids.split(' ').filter(Boolean),
    year: date ? Number(date.slice(0, 4)) : null,
    quotes: quotesOf(entry),
    facts: factTexts(factsOf(entry), {
      retracted: entry.querySelector('.retracted') !== null,
      type: typeOf(entry),
    }),
    date,
    novelty: novelty === undefined ? null : Number(novelty),
    cited: cited === undefined ? null : Number(cited),
  };
}

/** The facets: of each the values that the page carries, in their order, then the others that its entries have. */
function readFacets(entries: HTMLLIElement[], documents: PageDocument[], heads: FacetHead[]): Facet[] {
  const found = new Map<string, FacetValue[]>();
  const values = groupByValue(entries, ({ dataset: { facets = '' } }) => facets.split(' '));
  for (const { key: value, papers } of values) {
    const end = value.indexOf(':');
    const key = decodeURIComponent(value.slice(end + 1));
    const facet = found.get(value.slice(0, end));
    if (facet) facet.push({ key, label: key, papers });
    else found.set(value.slice(0, end), [{ key, label: key, papers }]);
  }
  const authors = groupByValue(documents, (paper) =>
    paper.authors.length > 0 ? paper.authors : [notStated.key],
  );
  return heads.map(({ name, label, values: carried }) => {
    const all = (definitionOf(name)?.listed ? authors : found.get(name)) ?? [];
    const papers = new Map(all.map((value) => [value.key, value.papers]));
    const isCarried = new Set(carried.map(({ key }) => key));
    return {
      name,
      label,
      values: [
        ...carried.map((value) => ({ ...value, papers: papers.get(value.key) ?? [] })),
        ...all.filter(({ key }) => !isCarried.has(key)),
      ],
    };
  });
}

/** The names of the authors: as the entry shows them, or apart where one of them has a comma. */
function authorsOf(entry: HTMLLIElement): string[] {
  const { authors, moreAuthors = '' } = entry.dataset;
  if (authors !== undefined) return authors.split('\n');
  return [textOf(entry, '.authors'), moreAuthors].join(', ').split(', ').filter(Boolean);
}

function decorate(entry: HTMLElement, hit: Hit, terms: Term[]) {
  for (const [selector, field] of fields) {
    for (const element of entry.querySelectorAll(selector)) {
      markText(element, marksOf(element.textContent ?? '', terms, hit.found, field));
    }
  }
  const reason = matchReason(hit, terms, {
    authors: moreAuthorsOf(entry),
    quotes: quotesOf(entry).slice(1),
    type: typeOf(entry),
  });
  if (!reason) return;
  const line = document.createElement('p');
  line.className = 'reason small';
  line.textContent = reason;
  entry.append(line);
}

function quotesOf(entry: HTMLElement): string[] {
  return Array.from(entry.querySelectorAll('.passage'), ({ textContent }) => textContent?.trim() ?? '');
}

/** The name of the type of a paper, which its entry does not show. */
function typeOf({ dataset }: HTMLElement): string | null {
  const prefix = 'type:';
  const value = dataset.facets?.split(' ').find((own) => own.startsWith(prefix));
  if (value === undefined) return null;
  const key = decodeURIComponent(value.slice(prefix.length));
  return key === notStated.key ? null : workTypeName(key);
}

function clear(entry: HTMLElement) {
  unmark(entry);
  entry.querySelector('.reason')?.remove();
}

function textOf(entry: HTMLElement, selector: string): string {
  return entry.querySelector(selector)?.textContent?.trim() ?? '';
}
