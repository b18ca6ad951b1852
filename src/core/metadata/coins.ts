import { paperLinks } from '../facts/paper-links.ts';
import { invertedName } from '../text/author-names.ts';
import { toPlainText } from '../text/tex.ts';
import type { DescribedPaper } from './described-paper.ts';
import { workKind } from './work-kind.ts';

type Pair = [key: string, value: string | null | undefined];

/** How OpenURL describes a kind of work: the matrix of its keys, and the keys of title, venue, author and publisher. */
interface Matrix {
  format: 'journal' | 'book' | 'dissertation' | 'dc';
  /** The kind of work within the matrix. */
  kind?: Pair;
  title: string;
  venue?: string;
  author: string;
  publisher: string;
}

const article = {
  format: 'journal',
  title: 'atitle',
  venue: 'jtitle',
  author: 'au',
  publisher: 'pub',
} as const;
const part = { format: 'book', title: 'atitle', venue: 'btitle', author: 'au', publisher: 'pub' } as const;
const whole = { format: 'book', title: 'btitle', author: 'au', publisher: 'pub' } as const;
const other = {
  format: 'dc',
  title: 'title',
  venue: 'source',
  author: 'creator',
  publisher: 'publisher',
} as const;

const matrices: Record<string, Matrix> = {
  'article-journal': { ...article, kind: ['rft.genre', 'article'] },
  'article-magazine': { ...article, kind: ['rft.genre', 'article'] },
  'article-newspaper': { ...article, kind: ['rft.genre', 'article'] },
  'paper-conference': { ...part, kind: ['rft.genre', 'proceeding'] },
  chapter: { ...part, kind: ['rft.genre', 'bookitem'] },
  book: { ...whole, kind: ['rft.genre', 'book'] },
  report: { ...whole, kind: ['rft.genre', 'report'] },
  thesis: { format: 'dissertation', title: 'title', author: 'au', publisher: 'inst' },
};

/**
 * A paper as an OpenURL ContextObject (https://www.niso.org/publications/z3988-2004) for the `title` of a COinS
 * span. Reference managers find the papers of a list by these spans. It is not yet escaped for HTML.
 */
export function toCoins(paper: DescribedPaper): string {
  const { type, venue, publisher, volume, issue, pages } = paper.publication;
  // OpenURL has no name for other kinds; Zotero reads its own here.
  const matrix = matrices[type ?? ''] ?? { ...other, kind: ['rft.type', workKind(type)] };
  const { identifiers, url } = paper;
  const address = url ?? paperLinks({ ...identifiers, doi: undefined }, null)[0]?.href;
  const pairs: Pair[] = [
    ['ctx_ver', 'Z39.88-2004'],
    ['rft_val_fmt', `info:ofi/fmt:kev:mtx:${matrix.format}`],
    ...(matrix.kind ? [matrix.kind] : []),
    [`rft.${matrix.title}`, toPlainText(paper.title)],
    ...paper.authors.map((author): Pair => [`rft.${matrix.author}`, invertedName(author)]),
    ['rft.date', paper.issued],
    [`rft.${matrix.venue}`, matrix.venue && venue],
    [`rft.${matrix.publisher}`, publisher],
    ['rft.volume', volume],
    ['rft.issue', issue],
    ['rft.pages', pages],
    // Of the matrices, only that of Dublin Core has a key for it.
    ...(matrix.format === 'dc' ? paper.languages.map((tag): Pair => ['rft.language', tag]) : []),
    ['rft_id', identifiers.doi && `info:doi/${identifiers.doi}`],
    ['rft_id', address],
  ];
  const stated = pairs.flatMap(([key, value]) => (value ? [[key, value]] : []));
  return new URLSearchParams(stated).toString();
}
