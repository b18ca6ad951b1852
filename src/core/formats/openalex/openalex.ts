import type { Format } from '../format.ts';
import { jsonPaths } from '../json-input/json-paths.ts';
import { parse } from './parse.ts';

/** Works of the OpenAlex API (https://developers.openalex.org/api-reference/works). */
export const openalex: Format = {
  name: 'openalex',
  title: 'OpenAlex works',
  speaker: 'OpenAlex',
  extension: 'json',
  trust: 'Gathered by machine, from publishers and repositories.',
  sample: '{"id":"https://openalex.org/W1","title":"A Paper","type":"article","authorships":[]}',
  detect,
  parse,
};

const ofWork =
  /(?:^|\/)(?:abstract_inverted_index|authorships|primary_location|publication_year|ids\/openalex)$/;

/** Names that only its works have, a page with its count, or works that were asked for by their ids alone. */
function detect(text: string): boolean {
  const paths = Array.from(jsonPaths(text));
  if (paths.some((path) => ofWork.test(path))) return true;
  if (['', '[]/'].some((at) => paths.includes(`${at}meta/count`) && paths.includes(`${at}results`)))
    return true;
  return paths.length > 0 && /"id"\s*:\s*"https:\/\/openalex\.org\/W\d+"/.test(text.slice(0, 65_536));
}
