import { jsonPaths } from '../../text/json-paths.ts';
import type { Format } from '../format.ts';
import { parse } from './parse.ts';

/** Works of the OpenAlex API (https://developers.openalex.org/api-reference/works). */
export const openalex: Format = {
  name: 'openalex',
  title: 'OpenAlex works',
  extension: 'json',
  detect,
  parse,
};

/** Names that only its works have, or a page with its count. */
function detect(text: string): boolean {
  const paths = Array.from(jsonPaths(text));
  const ofWork =
    /(?:^|\/)(?:abstract_inverted_index|authorships|primary_location|publication_year|ids\/openalex)$/;
  if (paths.some((path) => ofWork.test(path))) return true;
  return ['', '*/'].some((at) => paths.includes(`${at}meta/count`) && paths.includes(`${at}results`));
}
