import type { Format } from '../format.ts';
import { jsonPaths } from '../json-input/json-paths.ts';
import { parse } from './parse.ts';

/** Literature records of INSPIRE (https://github.com/inspirehep/rest-api-doc). */
export const inspire: Format = {
  name: 'inspire',
  title: 'INSPIRE literature',
  speaker: 'INSPIRE',
  extension: 'json',
  trust: 'Gathered by machine and curated by librarians of particle physics.',
  sample: '{"metadata":{"titles":[{"title":"A Paper"}]}}',
  detect,
  parse,
};

/** A page, whose hits are within `hits`, or a record, whose facts are under `metadata`. */
function detect(text: string): boolean {
  const paths = jsonPaths(text);
  return ['', '[]/'].some((at) =>
    ['hits/hits', 'metadata/titles', 'metadata/control_number'].some((name) => paths.has(at + name)),
  );
}
