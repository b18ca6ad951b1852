import type { Format } from '../format.ts';
import { jsonPaths } from '../json-input/json-paths.ts';
import { parse } from './parse.ts';

/** Answers of the Semantic Scholar Graph API (https://api.semanticscholar.org/api-docs/graph). */
export const semanticScholar: Format = {
  name: 'semantic-scholar',
  title: 'Semantic Scholar citations',
  speaker: 'Semantic Scholar',
  writesSummaries: true,
  extension: 'json',
  trust: 'Gathered by machine, in part from the text of the papers.',
  sample: '{"offset":0,"data":[{"citingPaper":{"corpusId":1,"title":"A Paper"}}]}',
  detect,
  parse,
};

/** Names that only its answers have, or a page, which says what its offset is. */
function detect(text: string): boolean {
  const paths = Array.from(jsonPaths(text));
  if (paths.some((path) => /(?:^|\/)(?:citingPaper|contextsWithIntent|paperId)$/.test(path))) return true;
  return ['', '[]/'].some((at) => paths.includes(`${at}offset`) && paths.includes(`${at}data`));
}
