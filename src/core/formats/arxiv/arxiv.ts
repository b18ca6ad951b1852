import type { Format } from '../format.ts';
import { fileStart } from '../shared/file-start.ts';
import { parse } from './parse.ts';

/** Answers of the arXiv API, which are Atom feeds (https://info.arxiv.org/help/api/user-manual.html). */
export const arxiv: Format = {
  name: 'arxiv',
  title: 'arXiv entries',
  speaker: 'arXiv',
  extension: 'xml',
  trust: 'Stated by the authors. Adds facts of papers that other sources list, never a citing paper.',
  sample:
    '<feed xmlns="http://www.w3.org/2005/Atom"><entry><id>http://arxiv.org/abs/2501.00001v1</id><title>A Paper</title></entry></feed>',
  detect,
  parse,
};

/** An Atom feed that names arXiv. */
function detect(text: string): boolean {
  const start = fileStart(text);
  return (
    /^\uFEFF?\s*(?:<\?xml[^>]*>\s*)?<feed[\s>]/.test(start) && /arxiv\.org\/(?:abs|api|schemas)\b/.test(start)
  );
}
