import { bibtexWriter } from './bibtex/stringify.ts';
import { cslWriter } from './csl/stringify.ts';
import { csvWriter } from './csv/stringify.ts';
import type { Writer } from './format.ts';
import { jsonWriter } from './json/stringify.ts';
import { markdownWriter } from './markdown/stringify.ts';
import { risWriter } from './ris/stringify.ts';

/** Every format that works are taken away in, in the order in which they are offered. */
export const writers: readonly Writer[] = [
  bibtexWriter,
  risWriter,
  cslWriter,
  csvWriter,
  jsonWriter,
  markdownWriter,
];
