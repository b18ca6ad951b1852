import type { Format } from '../format.ts';
import { parse } from './parse.ts';

/** The XML that EndNote and Zotero export, with or without the styles of its texts. */
export const endnote: Format = {
  name: 'endnote',
  title: 'EndNote XML',
  extension: 'xml',
  trust: 'A kept library: names in their parts, and dates as they were typed.',
  sample: '<xml><records><record><titles><title>A Paper</title></titles></record></records></xml>',
  detect,
  parse,
};

/** Records in the root element that only EndNote calls so. */
function detect(text: string): boolean {
  return /^\uFEFF?\s*(?:<\?xml[^>]*>\s*)?(?:<!DOCTYPE[^>]*>\s*)?<xml>\s*<records>/.test(text.slice(0, 4096));
}
