import { finding } from '../../messages/finding.ts';
import { quote, quoteWhole } from '../../text/quote.ts';
import { isAndOthers, isNobody } from './name-groups.ts';
import type { PaperList } from './read-source-text.ts';
import { saysNothing } from './says-nothing.ts';

/** Removes values such as `n/a`, and authors such as “Anonymous” and “et al.”, from the papers of a list; reports each. */
export function dropEmptyValues({
  papers,
  findings,
  leftOut,
}: Pick<PaperList, 'papers' | 'findings' | 'leftOut'>): void {
  for (const paper of papers) {
    const report = (field: string, text: string, place = paper.place) =>
      findings.push(finding('no-value', place, `${quote(field)} is ${quoteWhole(text)}.`, { field }));
    for (const field of ['venue', 'publisher', 'volume', 'issue', 'pages'] as const) {
      const text = paper.publication[field];
      if (text === undefined || !saysNothing(text)) continue;
      delete paper.publication[field];
      report(field, text);
    }
    const authors = paper.authors.filter(({ family, given }) => {
      if (given !== null) return true;
      if (isAndOthers(family)) leftOut.add('et al.', paper.places?.authors ?? paper.place);
      else if (isNobody(family)) report('authors', family, paper.places?.authors);
      else return true;
      return false;
    });
    if (authors.length === 0 && paper.authors.length > 0) delete paper.places?.authors;
    paper.authors = authors;
    if (paper.abstract !== null && saysNothing(paper.abstract)) {
      report('abstract', paper.abstract);
      paper.abstract = null;
    }
  }
}
