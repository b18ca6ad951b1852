import type { Format } from '../format.ts';
import { jsonPaths } from '../json-input/json-paths.ts';
import { parse } from './parse.ts';

/** Works of the Crossref REST API (https://api.crossref.org/swagger-ui). */
export const crossref: Format = {
  name: 'crossref',
  title: 'Crossref works',
  speaker: 'Crossref',
  extension: 'json',
  trust: 'Stated by publishers. Adds facts of papers that other sources list, never a citing paper.',
  sample: '{"status":"ok","message-type":"work","message":{"DOI":"10.1000/1","title":["A Paper"]}}',
  detect,
  parse,
};

/** The wrapper of every answer. */
function detect(text: string): boolean {
  const paths = jsonPaths(text);
  return ['', '[]/'].some(
    (at) =>
      ['message/items', 'message/DOI'].some((name) => paths.has(at + name)) ||
      (paths.has(`${at}message-type`) && paths.has(`${at}message`)),
  );
}
