import type { CitingPaper } from '../schemas/citing-paper.ts';
import type { Identifiers } from '../schemas/identifiers.ts';
import { toPlainText } from '../text/tex.ts';

/** A link to a page about a paper. */
export interface PaperLink {
  label: string;
  href: string;
}

/** Links for the identifiers that are known, then the stated page where none of them is it. */
export function paperLinks(identifiers: Identifiers, url: string | null): PaperLink[] {
  const { arxiv, doi, openalex, semanticScholar } = identifiers;
  const links: PaperLink[] = [];
  if (arxiv) links.push({ label: `arXiv:${arxiv}`, href: `https://arxiv.org/abs/${encodePath(arxiv)}` });
  if (doi) links.push({ label: 'DOI', href: `https://doi.org/${encodePath(doi)}` });
  if (openalex) links.push({ label: 'OpenAlex', href: `https://openalex.org/${encodePath(openalex)}` });
  if (semanticScholar) links.push({ label: 'Semantic Scholar', href: semanticScholarPage(semanticScholar) });
  if (url && links.every(({ href }) => href !== url)) links.push({ label: new URL(url).hostname, href: url });
  return links;
}

/** The links of a paper, and the page that searches for it. */
export function entryLinks({ identifiers, url, title }: Pick<CitingPaper, 'identifiers' | 'url' | 'title'>) {
  return { links: paperLinks(identifiers, url), search: titleSearch(title) };
}

/** The most characters of a title that are searched for: search pages refuse very long ones. */
const longestSearch = 250;

/** A page that searches for a title in Google Scholar: for a paper of which no address is known. */
export function titleSearch(title: string): string {
  const query = Array.from(toPlainText(title)).slice(0, longestSearch).join('');
  return `https://scholar.google.com/scholar?${new URLSearchParams({ q: query })}`;
}

/** A corpus id (`CorpusId:235…`) is led to its page by the address that Semantic Scholar prints in BibTeX. */
function semanticScholarPage(id: string): string {
  const corpusId = /^CorpusId:(\d+)$/i.exec(id)?.[1];
  return corpusId
    ? `https://api.semanticscholar.org/CorpusID:${corpusId}`
    : `https://www.semanticscholar.org/paper/${encodePath(id)}`;
}

function encodePath(identifier: string): string {
  return identifier.split('/').map(encodeURIComponent).join('/');
}
