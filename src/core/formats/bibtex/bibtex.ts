import type { Format } from '../format.ts';
import { parse } from './parse.ts';

/** Entries of BibTeX and BibLaTeX, as Zotero, JabRef, Google Scholar and publishers give them. */
export const bibtex: Format = {
  name: 'bibtex',
  title: 'BibTeX',
  extension: 'bib',
  trust: 'A kept library, whose texts have to be read out of TeX.',
  sample: '@book{key,\n  title = {A Paper},\n}\n',
  detect,
  parse,
};

// The key may be missing, the comma not: `@article{liu2025visual, title = …`.
const entry =
  /^\uFEFF?[ \t]*@[ \t]*[a-z]+[ \t]*[{(][ \t]*(?:[^\s,={}()"#%]+[ \t]*)?,[ \t]*(?:[\r\n]|[a-z][\w-]*[ \t]*=)/im;

/** A line that begins with an entry. */
function detect(text: string): boolean {
  return entry.test(text);
}
