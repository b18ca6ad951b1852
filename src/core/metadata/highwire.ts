import { paperLinks } from '../facts/paper-links.ts';
import { invertedName } from '../text/author-names.ts';
import { toPlainText } from '../text/tex.ts';
import type { DescribedPaper } from './described-paper.ts';
import { type MetaTag, statedTags } from './meta-tag.ts';

// What the venue is called by the kind of work (https://scholar.google.com/intl/en/scholar/inclusion.html#indexing);
// a reference manager takes the kind from these names, so that no other kind gets one.
const venueTags: Record<string, string> = {
  'article-journal': 'citation_journal_title',
  'article-magazine': 'citation_journal_title',
  'article-newspaper': 'citation_journal_title',
  'paper-conference': 'citation_conference_title',
  chapter: 'citation_inbook_title',
};

const publisherTags: Record<string, string> = {
  thesis: 'citation_dissertation_institution',
  report: 'citation_technical_report_institution',
};

/**
 * The Highwire tags of the paper that the page at `page` is about, in the order in which reference managers and
 * Google Scholar document them: title, authors, date, then where it appeared. What is not stated has no tag.
 */
export function highwireTags(paper: DescribedPaper, page: string): MetaTag[] {
  const { title, authors, issued, identifiers, publication, languages, abstract, url } = paper;
  const { type = '', venue, publisher, volume, issue, pages } = publication;
  const range = pages?.split('-') ?? [];
  // `12-34` is a range; `S1-12-S1-20` cannot be divided for certain.
  const [first, last] = range.length === 2 ? range : [pages];
  return statedTags([
    ['citation_title', toPlainText(title)],
    ...authors.map((author): [string, string] => ['citation_author', invertedName(author)]),
    ['citation_publication_date', issued?.replaceAll('-', '/')],
    [venueTags[type] ?? '', venueTags[type] && venue],
    ['citation_volume', volume],
    ['citation_issue', issue],
    ['citation_firstpage', first],
    ['citation_lastpage', last],
    [publisherTags[type] ?? 'citation_publisher', publisher],
    ...languages.map((tag): [string, string] => ['citation_language', tag]),
    ['citation_doi', identifiers.doi],
    ['citation_arxiv_id', identifiers.arxiv],
    ['citation_abstract', abstract && toPlainText(abstract)],
    ['citation_abstract_html_url', page],
    ['citation_public_url', url ?? paperLinks(identifiers, null)[0]?.href],
  ]);
}
