import { identifierKinds, identifierNames } from '../../facts/identifiers.ts';
import type { FactName } from '../shared/fact-texts.ts';

/** How a tag holds a value: each kind has its reader (`read-tags.ts`) and its writer (`stringify.ts`). */
export type TagKind =
  | 'text'
  | 'names'
  | 'date'
  | 'venue'
  | 'pages'
  | 'doi'
  | 'url'
  | 'arxiv'
  | 'languages'
  | 'labels'
  | 'paragraphs'
  | 'note';

export interface Tag {
  fact: FactName | 'authors';
  kind: TagKind;
  /** Tags that hold the fact, the one that is written first; of several, the first counts. */
  names: readonly [string, ...string[]];
}

/** The tags of RIS, old and new, with the facts that they hold, in the order of writing. */
export const tags: readonly Tag[] = [
  { fact: 'key', kind: 'text', names: ['ID'] },
  { fact: 'title', kind: 'text', names: ['TI', 'T1', 'CT'] },
  { fact: 'authors', kind: 'names', names: ['AU', 'A1'] },
  { fact: 'issued', kind: 'date', names: ['PY', 'DA', 'Y1'] },
  { fact: 'venue', kind: 'venue', names: ['T2', 'JF', 'JO', 'BT', 'C3', 'JA', 'J1', 'J2'] },
  { fact: 'volume', kind: 'text', names: ['VL'] },
  { fact: 'issue', kind: 'text', names: ['IS', 'CP'] },
  { fact: 'pages', kind: 'pages', names: ['SP', 'EP'] },
  { fact: 'publisher', kind: 'text', names: ['PB'] },
  { fact: 'doi', kind: 'doi', names: ['DO', 'DI'] },
  { fact: 'url', kind: 'url', names: ['UR'] },
  { fact: 'arxiv', kind: 'arxiv', names: ['AN'] },
  { fact: 'languages', kind: 'languages', names: ['LA'] },
  { fact: 'type', kind: 'labels', names: ['C8'] },
  { fact: 'abstract', kind: 'paragraphs', names: ['AB', 'N2'] },
  { fact: 'summary', kind: 'note', names: ['N1'] },
];

/**
 * Facts that RIS has no tag for share the last of its custom tags, each after a label:
 * `C8  - OpenAlex: W4408148931; arXiv category: cs.CV`.
 */
export const labels: readonly [label: string, fact: FactName][] = [
  ['Type', 'type'],
  ['arXiv category', 'primaryCategory'],
  ...identifierNames
    .filter((name) => !tags.some(({ fact }) => fact === name))
    .map((name): [string, FactName] => [identifierKinds[name].label, name]),
];
