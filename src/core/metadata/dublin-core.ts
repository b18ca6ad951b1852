import { paperLinks } from '../facts/paper-links.ts';
import { invertedName } from '../text/author-names.ts';
import { toPlainText } from '../text/tex.ts';
import type { DescribedPaper } from './described-paper.ts';
import { type MetaTag, statedTags } from './meta-tag.ts';
import { workKind } from './work-kind.ts';

/** The Dublin Core elements of a paper, as https://www.dublincore.org/specifications/dublin-core/dc-html/ has them. */
export function dublinCoreTags(paper: DescribedPaper): MetaTag[] {
  const { title, authors, issued, identifiers, languages, publication, url } = paper;
  return statedTags([
    ['DC.title', toPlainText(title)],
    ...authors.map((author): [string, string] => ['DC.creator', invertedName(author)]),
    ['DC.date', issued],
    ['DC.type', workKind(publication.type)],
    ...languages.map((tag): [string, string] => ['DC.language', tag]),
    ['DC.source', publication.venue],
    ...paperLinks(identifiers, url).map(({ href }): [string, string] => ['DC.identifier', href]),
  ]);
}
