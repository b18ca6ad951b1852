import type { Format } from '../format.ts';
import { parse } from './parse.ts';

/** The saved text of a Pith hub page: see `data/README.md`. */
export const pith: Format = {
  name: 'pith',
  title: 'Pith hub page',
  speaker: 'Pith',
  writesSummaries: true,
  extension: 'txt',
  trust: 'Its list is the one that is explored; its order and its titles give the addresses.',
  sample: 'hub Canonical reference\nA Hub Paper\nciting papers explorer\n-\nA Paper\nA summary.\n',
  detect,
  parse,
};

/** A heading that only such a page has, on a line of its own or glued to a count. */
function detect(text: string): boolean {
  return /(?:citing papers explorer|citation-role summary|representative citing papers)[ \t]*(?:$|[\r\n])/m.test(
    text,
  );
}
