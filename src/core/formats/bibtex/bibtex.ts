import type { Format } from '../format.ts';
import { parse } from './parse.ts';

/** Entries of BibTeX and BibLaTeX, as Zotero, JabRef, Google Scholar and publishers give them. */
export const bibtex: Format = { name: 'bibtex', title: 'BibTeX', extension: 'bib', detect, parse };

/** A line that begins with an entry and its key, as in `@article{liu2025visual,`. */
function detect(text: string): boolean {
  return /^\uFEFF?[ \t]*@[ \t]*[a-z]+[ \t]*[{(][ \t]*[^\s,={}()"#%]*[ \t]*,[ \t]*(?:[\r\n]|[a-z][\w-]*[ \t]*=)/im.test(
    text,
  );
}
