import type { Format } from '../format.ts';
import { jsonPaths } from '../json-input/json-paths.ts';
import { parse } from './parse.ts';

/** Items as Zotero's API and Better BibTeX JSON give them, which are no CSL-JSON. */
export const zotero: Format = {
  name: 'zotero',
  title: 'Zotero JSON',
  extension: 'json',
  trust: 'A kept library, with names in their parts and dates as they were typed.',
  sample: '[{"itemType":"book","title":"A Paper"}]',
  detect,
  parse,
};

/** The type of an item, as only Zotero spells it. */
function detect(text: string): boolean {
  const paths = jsonPaths(text);
  return ['', '[]/', 'data/', '[]/data/', 'items[]/'].some((at) => paths.has(`${at}itemType`));
}
