import { bibtexWriter } from './bibtex/stringify.ts';
import { cslWriter } from './csl/stringify.ts';
import { csvWriter } from './csv/stringify.ts';
import type { Writer } from './format.ts';
import { jsonWriter } from './json/stringify.ts';
import { markdownWriter } from './markdown/stringify.ts';
import { risWriter } from './ris/stringify.ts';

/**
 * Every kind of file that papers are exported as, in the order of the menu. Menus, published files, “Cite this
 * paper”, the about page and the tests are derived from this table.
 */
export const writers: readonly Writer[] = [
  bibtexWriter,
  risWriter,
  cslWriter,
  csvWriter,
  jsonWriter,
  markdownWriter,
];
