import type { Format } from '../format.ts';
import { parse } from './parse.ts';

/** The saved text of a Pith hub page: see `data/README.md`. */
export const pith: Format = { name: 'pith', title: 'Pith hub page', extension: 'txt', detect, parse };

/** A heading that only such a page has, on a line of its own or glued to a count. */
function detect(text: string): boolean {
  return /(?:citing papers explorer|citation-role summary|representative citing papers)[ \t]*(?:$|[\r\n])/m.test(
    text,
  );
}
