import type { Format } from '../format.ts';
import { fields } from './fields.ts';
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

// The key may be missing or have blanks in it, and the comma may begin the next line:
// `@article{liu2025visual, title = …`, `@article{Di Vecchio2025,`, `@article{\n  author = …`.
const field = '[a-z][\\w-]*[ \\t]*=';
const commonField = `(?:${fields.flatMap(({ names }) => names).join('|')}|editor|keywords)`;
const entry = new RegExp(
  '^\\uFEFF?[ \\t]*@[ \\t]*[a-z]+[ \\t]*[{(](?=(\\s*))\\1' +
    `(?:${commonField}[ \\t]*=|(?:[^\\s,=@][^,=@\\r\\n]{0,200})?(?:\\r\\n?|\\n)?[ \\t]*,[ \\t]*(?:[\\r\\n]|${field}))`,
  'im',
);

/** A line that begins with an entry; comments and strings before the first one can be long. */
function detect(text: string): boolean {
  return entry.test(text.slice(0, 1_048_576));
}
