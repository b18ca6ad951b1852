import type { Format } from '../format.ts';
import { fileStart } from '../shared/file-start.ts';
import { parse } from './parse.ts';

/** Plain text of Web of Science, and the same for EndNote (`.ciw`). */
export const webOfScience: Format = {
  name: 'web-of-science',
  title: 'Web of Science (plain text, .ciw)',
  speaker: 'Web of Science',
  extension: 'txt',
  trust: 'Curated by an index, without arXiv ids.',
  sample: 'FN Clarivate Analytics Web of Science\nVR 1.0\nPT J\nTI A Paper\nER\n\nEF\n',
  detect,
  parse,
};

/** The head of the file, or an entry that begins with its kind and has an end. */
function detect(text: string): boolean {
  const start = fileStart(text);
  if (/^\uFEFF?FN .*(?:Web of|Clarivate|Thomson|ISI).*(?:\r\n|\n|\r)VR /m.test(start)) return true;
  return /^\uFEFF?PT [JBSP][ \t]*$/m.test(start) && /^ER[ \t]*$/m.test(text);
}
