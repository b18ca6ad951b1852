import type { Format } from '../format.ts';
import { jsonPaths } from '../json-input/json-paths.ts';
import { parse } from './parse.ts';

/** Citations and search results of Europe PMC (https://europepmc.org/RestfulWebService). */
export const europePmc: Format = {
  name: 'europe-pmc',
  title: 'Europe PMC articles',
  speaker: 'Europe PMC',
  extension: 'json',
  trust: 'Gathered from PubMed and publishers of the life sciences.',
  sample: '{"hitCount":1,"citationList":{"citation":[{"title":"A Paper"}]}}',
  detect,
  parse,
};

/** A page, which has its papers under a name that no other API has, or an article with its source. */
function detect(text: string): boolean {
  const paths = jsonPaths(text);
  return ['', '[]/'].some(
    (at) =>
      paths.has(`${at}citationList`) ||
      paths.has(`${at}resultList`) ||
      (paths.has(`${at}authorString`) && paths.has(`${at}source`)),
  );
}
