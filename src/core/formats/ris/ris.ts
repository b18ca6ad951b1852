import type { Format } from '../format.ts';
import { fileStart } from '../shared/file-start.ts';
import { parse } from './parse.ts';

/** Tagged references, as publishers, EndNote and Zotero give them. */
export const ris: Format = {
  name: 'ris',
  title: 'RIS',
  extension: 'ris',
  trust: 'A kept library in fewer and looser fields.',
  sample: 'TY  - BOOK\nTI  - A Paper\nER  - \n',
  detect,
  parse,
};

/** A line that only says what kind of work follows, as in `TY  - JOUR`. */
function detect(text: string): boolean {
  return /^\uFEFF?[ \t\u00A0]*TY[ \t\u00A0]{1,6}-[ \t\u00A0]*[A-Z]+[ \t]*$/m.test(fileStart(text));
}
