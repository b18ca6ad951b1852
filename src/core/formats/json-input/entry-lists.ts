/** Names of lists in an answer of an API; a file is one answer, or a list of them. */
const ofAnswers = [
  'message/items',
  'results',
  'data',
  'citations',
  'hits/hits',
  'resultList/result',
  'citationList/citation',
];

/**
 * Where the files of the JSON formats have their papers, as paths: the whole file, `items` of CSL-JSON and Zotero,
 * and lists in answers of Crossref (`message/items`), OpenAlex (`results`), Semantic Scholar (`data`, `citations`),
 * INSPIRE (`hits/hits`) and Europe PMC (`resultList`, `citationList`).
 */
const entryLists = new Set(['', '[]', 'items', ...ofAnswers.flatMap((path) => [path, `[]/${path}`])]);

/** True if a list at the path has a paper, or an answer, in each of its members. */
export function isEntryList(path: string): boolean {
  return entryLists.has(path);
}

/** The path of a member of what is at a path: `results[]` and `results[]/doi`. */
export function pathIn({ kind, path }: { kind: '{' | '['; path: string }, name: string): string {
  if (kind === '[') return `${path}[]`;
  return path === '' ? name : `${path}/${name}`;
}
