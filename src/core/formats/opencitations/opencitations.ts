import type { Format } from '../format.ts';
import { jsonPaths } from '../json-input/json-paths.ts';
import { parse } from './parse.ts';

/** Citations of the OpenCitations Index (https://api.opencitations.net/index/v2). */
export const openCitations: Format = {
  name: 'opencitations',
  title: 'OpenCitations citations',
  speaker: 'OpenCitations',
  extension: 'json',
  trust: 'Gathered by machine from open reference lists; identifiers and dates only.',
  sample: '[{"citing":"doi:10.1000/1","creation":"2024"}]',
  detect,
  parse,
};

/** Names that only its citations have. */
function detect(text: string): boolean {
  const paths = jsonPaths(text);
  const has = (name: string) => ['', '[]/', '[][]/'].some((at) => paths.has(at + name));
  return has('oci') || (has('citing') && (has('cited') || has('creation')));
}
