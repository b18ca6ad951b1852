import type { Format } from '../format.ts';
import { fileStart } from '../shared/file-start.ts';
import { parse } from './parse.ts';

/** The MEDLINE format of PubMed, also called NBIB: “Send to: Citation manager” and “Save: PubMed”. */
export const pubmed: Format = {
  name: 'pubmed',
  title: 'PubMed (MEDLINE, .nbib)',
  speaker: 'PubMed',
  extension: 'nbib',
  trust: 'Curated by a library: names in their parts, and notices of retraction.',
  sample: 'PMID- 1\nTI  - A Paper\n',
  detect,
  parse,
};

/** An entry begins with its PubMed id, as in `PMID- 10000001`. */
function detect(text: string): boolean {
  return /^\uFEFF?PMID- *\d+[ \t]*$/m.test(fileStart(text));
}
