import type { CitingPaper } from '../schemas/citing-paper.ts';

/** The facts of a paper itself, which hold in the list of any hub. */
type OwnFacts = Pick<
  CitingPaper,
  | 'title'
  | 'authors'
  | 'issued'
  | 'summary'
  | 'abstract'
  | 'url'
  | 'identifiers'
  | 'publication'
  | 'retracted'
>;

/**
 * The own facts of a paper that is in the lists of several hubs: each from the first list that states it, identifiers
 * and publication part by part. A paper is retracted if any list says so.
 */
export function unitedFacts(papers: readonly [CitingPaper, ...CitingPaper[]]): OwnFacts {
  const [first] = papers;
  return {
    title: first.title,
    authors: papers.find(({ authors }) => authors.length > 0)?.authors ?? [],
    issued: firstStated(papers, 'issued'),
    summary: firstStated(papers, 'summary'),
    abstract: firstStated(papers, 'abstract'),
    url: firstStated(papers, 'url'),
    identifiers: Object.assign({}, ...papers.map(({ identifiers }) => identifiers).reverse()),
    publication: Object.assign({}, ...papers.map(({ publication }) => publication).reverse()),
    retracted: papers.some(({ retracted }) => retracted) ? true : firstStated(papers, 'retracted'),
  };
}

function firstStated<Name extends keyof CitingPaper>(
  papers: readonly CitingPaper[],
  name: Name,
): CitingPaper[Name] | null {
  return papers.map((paper) => paper[name]).find((value) => value !== null) ?? null;
}
