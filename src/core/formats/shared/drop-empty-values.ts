import { finding } from '../../messages/finding.ts';
import { quote, quoteWhole } from '../../text/quote.ts';
import { knownAuthors } from './known-authors.ts';
import type { PaperList } from './read-source-text.ts';
import { saysNothing } from './says-nothing.ts';

/** Removes values such as `n/a`, and authors such as “Anonymous” and “et al.”, from the papers of a list; reports each. */
export function dropEmptyValues({
  papers,
  findings,
  leftOut,
}: Pick<PaperList, 'papers' | 'findings' | 'leftOut'>): void {
  for (const paper of papers) {
    const report = (field: string, text: string) =>
      findings.push(finding('no-value', paper.place, `${quote(field)} is ${quoteWhole(text)}.`, { field }));
    for (const field of ['venue', 'publisher', 'volume', 'issue', 'pages'] as const) {
      const text = paper.publication[field];
      if (text === undefined || !saysNothing(text)) continue;
      delete paper.publication[field];
      report(field, text);
    }
    const authors = knownAuthors(paper.authors, paper.places?.authors ?? paper.place, { findings, leftOut });
    if (authors.length === 0 && paper.authors.length > 0) delete paper.places?.authors;
    paper.authors = authors;
    if (paper.abstract !== null && saysNothing(paper.abstract)) {
      report('abstract', paper.abstract);
      paper.abstract = null;
    }
  }
}
