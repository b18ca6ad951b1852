import type { Format } from '../format.ts';
import { jsonPaths } from '../json-input/json-paths.ts';
import { parse } from './parse.ts';

/** Items of the Citation Style Language, as Zotero, Pandoc and doi.org give them. */
export const csl: Format = {
  name: 'csl',
  title: 'CSL-JSON',
  extension: 'json',
  trust: 'A kept library: dates, and names in their parts, as fields of their own.',
  sample: '[{"id":"a","type":"book","title":"A Paper","issued":{"date-parts":[[2024]]}}]',
  detect,
  parse,
};

/** A title beside a field as CSL spells it, in a list, under `items` or alone. */
function detect(text: string): boolean {
  const paths = jsonPaths(text);
  return ['', '[]/', 'items[]/'].some((item) => {
    const has = (name: string) => paths.has(item + name);
    const own = ['issued', 'DOI', 'URL', 'container-title', 'archive_location', 'author[]/family'].some(has);
    return has('title') && (own || (has('id') && has('type'))) && !foreign.some(has);
  });
}

// What OpenAlex, Semantic Scholar and Zotero have beside fields of CSL.
const foreign = ['display_name', 'authorships', 'publication_year', 'paperId', 'externalIds', 'itemType'];
