import { type Corpus, type MadePaper, makePapers } from '../../scripts/lib/made-papers/make-papers.ts';
import { plainPaper } from '../../scripts/lib/site/plain-record.ts';
import { extractTerms, minPapers } from '../../src/core/analysis/terms/terms.ts';
import { slugify } from '../../src/core/joining/paper-ids.ts';
import type { CitingPaper } from '../../src/core/schemas/citing-paper.ts';
import type { SearchDocument } from '../../src/core/search/query/document.ts';
import { facetsOf } from '../../src/core/search/view/build-facets.ts';
import type { Facet } from '../../src/core/search/view/facets.ts';
import { toDocument } from '../../src/core/search/view/list-entry.ts';

/** A list of papers to search. */
export interface PaperList {
  made: MadePaper[];
  papers: CitingPaper[];
  documents: SearchDocument[];
  facets: Facet[];
}

/** The first `size` papers of a corpus; if it has fewer, more are made from its words. */
export function makeList(corpus: Corpus, size: number, seed: number): PaperList {
  const made = makePapers(corpus, size, seed);
  const papers = made.map(({ title, summary }, index): CitingPaper => {
    const year = corpus.years[index % corpus.years.length] ?? null;
    return {
      ...plainPaper,
      ...{ id: `${slugify(title)}-${index}`, title, summary },
      issued: year === null ? null : `${year}`,
      source: [{ file: 'bench.txt', line: index + 1 }],
    };
  });
  const terms = extractTerms(papers).filter((term) => term.papers.length >= minPapers);
  return {
    made,
    papers,
    documents: papers.map(toDocument),
    facets: facetsOf(papers, { term: terms, topic: [], source: [], self: [], hub: [] }),
  };
}
