import type { SearchField } from './fields.ts';

/** The searchable text and facts of a citing paper. */
export interface SearchDocument {
  /** 0-based index in the source's order: that of a hit. */
  index: number;
  title: string;
  /** What the entry says below the title: a summary, or the abstract; '' if neither is stated. */
  summary: string;
  /** True if `summary` is the abstract. */
  isAbstract?: boolean;
  /** Names as shown, each `given family`. */
  authors: string[];
  /** Identifiers and addresses by which a paper can be looked up: arXiv id, DOI, … */
  identifiers: string[];
  year: number | null;
  /** Passages that cite the hub paper, as the entry has them. */
  quotes?: string[];
  /** Further facts that the entry shows: date, venue, category, roles, … */
  facts?: string[];
}

/** The texts of a paper that are searched, each with its field, in the order in which an index numbers their words. */
export function textsOf(document: SearchDocument): [SearchField, string][] {
  const { title, summary, isAbstract, authors, quotes = [], facts = [] } = document;
  return [
    ['title', title],
    [isAbstract ? 'abstract' : 'summary', summary],
    ...authors.map((author): [SearchField, string] => ['author', author]),
    ...quotes.map((quote): [SearchField, string] => ['quote', quote]),
    ...facts.map((fact): [SearchField, string] => ['fact', fact]),
  ];
}

/** Whether a text of a field is prose, in which acronyms are explained: no name and no fact. */
export function isExplaining(field: SearchField): boolean {
  return field !== 'author' && field !== 'fact';
}

/** The texts of a paper in which it may explain an acronym. */
export function explainingTexts(document: SearchDocument): string[] {
  return textsOf(document).flatMap(([field, text]) => (isExplaining(field) ? [text] : []));
}
