import { identifierNames } from '../../facts/identifiers.ts';
import type { FactName } from '../shared/fact-texts.ts';

/** How a field holds a value: each kind has its reader (`read-fields.ts`) and its writer (`write-fields.ts`). */
export type FieldKind =
  | 'names'
  | 'title'
  | 'date'
  | 'venue'
  | 'text'
  | 'number'
  | 'pages'
  | 'publisher'
  | 'eprint'
  | 'verbatim'
  | 'paragraphs'
  | 'language'
  | 'note';

export interface Field {
  fact: FactName | 'authors';
  kind: FieldKind;
  /** Fields that hold the fact, in any case of letters: the first is written, and of several the first counts. */
  names: readonly [string, ...string[]];
}

/**
 * The fields of BibTeX and BibLaTeX with the facts that they hold, in the order of writing. Identifiers that have
 * no field get one of their own name, such as `openalex`: programs keep or ignore a field that they do not know.
 */
export const fields: readonly Field[] = [
  { fact: 'authors', kind: 'names', names: ['author'] },
  { fact: 'title', kind: 'title', names: ['title', 'subtitle'] },
  { fact: 'issued', kind: 'date', names: ['year', 'month', 'day', 'date'] },
  { fact: 'venue', kind: 'venue', names: ['journal', 'journaltitle', 'booktitle', 'howpublished'] },
  { fact: 'volume', kind: 'text', names: ['volume'] },
  { fact: 'issue', kind: 'number', names: ['number', 'issue'] },
  { fact: 'pages', kind: 'pages', names: ['pages'] },
  { fact: 'publisher', kind: 'publisher', names: ['publisher', 'institution', 'school', 'organization'] },
  { fact: 'arxiv', kind: 'eprint', names: ['eprint', 'archivePrefix', 'eprinttype'] },
  { fact: 'primaryCategory', kind: 'verbatim', names: ['primaryClass', 'eprintclass'] },
  { fact: 'doi', kind: 'verbatim', names: ['doi'] },
  // `langid` is a name that babel has; `language` can be any, and several.
  { fact: 'languages', kind: 'language', names: ['language', 'langid'] },
  ...identifierNames
    .filter((name) => name !== 'arxiv' && name !== 'doi')
    .map((name): Field => ({ fact: name, kind: 'verbatim', names: [name.toLowerCase()] })),
  { fact: 'url', kind: 'verbatim', names: ['url'] },
  { fact: 'abstract', kind: 'paragraphs', names: ['abstract'] },
  { fact: 'summary', kind: 'note', names: ['annote', 'annotation', 'note'] },
];

/** The strings that every file may use without defining them. */
export const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
