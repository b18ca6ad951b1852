import { finding } from '../../messages/finding.ts';
import { quote, quoteWhole } from '../../text/quote.ts';
import { isNobody } from './name-groups.ts';
import type { PaperList } from './read-source-text.ts';
import { saysNothing } from './says-nothing.ts';

/** Takes values that say that there is none out of the papers of a list, and authors who are nobody; reports each. */
export function dropEmptyValues({ papers, findings }: Pick<PaperList, 'papers' | 'findings'>): void {
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
      const isSomebody = given !== null || !isNobody(family);
      if (!isSomebody) report('authors', family, paper.places?.authors);
      return isSomebody;
    });
    if (authors.length === 0 && paper.authors.length > 0) delete paper.places?.authors;
    paper.authors = authors;
    if (paper.abstract !== null && saysNothing(paper.abstract)) {
      report('abstract', paper.abstract);
      paper.abstract = null;
    }
  }
}
