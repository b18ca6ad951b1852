import type { Format } from '../format.ts';
import { findHeader } from './header.ts';
import { parse } from './parse.ts';

/** A table of papers with a header. */
export const csv: Format = {
  name: 'csv',
  title: 'CSV',
  extension: 'csv',
  trust: 'A table of any making, which adds what the others do not say.',
  sample: 'Title,Year\nA Paper,2024\n',
  detect,
  parse,
};

/** A header with a title and one more of the known columns. */
function detect(text: string): boolean {
  const { known } = findHeader(text.replace(/^\uFEFF/, ''));
  return known.has('title') && known.size > 1;
}
