import type { Identifiers } from '../schemas/identifiers.ts';

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
  if (semanticScholar) {
    links.push({
      label: 'Semantic Scholar',
      href: `https://www.semanticscholar.org/paper/${encodePath(semanticScholar)}`,
    });
  }
  if (url && links.every(({ href }) => href !== url)) links.push({ label: new URL(url).hostname, href: url });
  return links;
}

function encodePath(identifier: string): string {
  return identifier.split('/').map(encodeURIComponent).join('/');
}
