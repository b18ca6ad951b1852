import { printQuery, type Query, type Term } from '../query/query.ts';
import { wordsOf } from '../query/tokens.ts';
import { definitionOf, type FacetValue } from './facet-table.ts';
import type { Chosen, Facet, FilterName } from './facets.ts';

/** The papers of the values of a facet that a term such as `cat:cs.CV` names; none where the list has no such facet. */
export function papersOfTerm({ text }: Pick<Term, 'text'>, facet: Facet | null): Set<number> {
  const papers = new Set<number>();
  if (!facet) return papers;
  const isMark = definitionOf(facet.name)?.mark !== undefined;
  const words = wordsOf(text);
  for (const { key, label, papers: own } of facet.values) {
    if (!isMark && !hasWords(wordsOf(label), words) && !hasWords(wordsOf(key), words)) continue;
    for (const paper of Array.from(own)) papers.add(paper);
  }
  return papers;
}

/** A filter that a query may mean, and the query without it. */
export interface FilterOffer {
  name: FilterName;
  key: string;
  /** As the filters name it: `Year: 2025`. */
  text: string;
  /** How many papers of the list have the value. */
  papers: number;
  query: string;
}

/** The facets whose values people type instead of choosing them. */
const offered: readonly string[] = [
  'year',
  'category',
  'role',
  'polarity',
  'verdict',
  'venue',
  'type',
  'author',
  'rep',
  'retracted',
];

const maxOffers = 2;

/** The filters, among the values that the page carries, whose name the whole query or a term of it is. */
export function filterOffers(query: Query, facets: readonly Facet[], chosen: Chosen): FilterOffer[] {
  const words = query.terms.filter(
    ({ kind, field, excluded }) => kind !== 'facet' && kind !== 'any' && !field && !excluded,
  );
  const isName = words.length > 1 && words.length === query.terms.length && !query.years;
  const readings = [
    ...(isName ? [{ text: words.map(({ text }) => text).join(' '), query: '' }] : []),
    ...words.map((term) => ({
      text: term.text,
      query: printQuery({ ...query, terms: query.terms.filter((other) => other !== term) }),
    })),
  ];
  const offers = readings.flatMap((reading) =>
    facets.flatMap((facet) => {
      if (!offered.includes(facet.name)) return [];
      return facet.values.flatMap((value): FilterOffer[] => {
        if (!isNamed(facet, value, reading.text) || chosen[facet.name]?.includes(value.key)) return [];
        const { name, label } = facet;
        const text = definitionOf(name)?.mark ?? `${label}: ${value.label}`;
        return [{ name, key: value.key, text, papers: value.papers.length, query: reading.query }];
      });
    }),
  );
  return offers.slice(0, maxOffers);
}

function isNamed({ name }: Facet, { label }: FacetValue, text: string): boolean {
  const mark = definitionOf(name)?.mark;
  const words = wordsOf(mark ?? label);
  return words.length > 0 && words.join(' ') === wordsOf(text).join(' ');
}

/** Whether each word of some begins a word of others. */
function hasWords(all: readonly string[], wanted: readonly string[]): boolean {
  return wanted.length > 0 && wanted.every((word) => all.some((own) => own.startsWith(word)));
}
