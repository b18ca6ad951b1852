/** A link to a page about a paper. */
export interface PaperLink {
  label: string;
  href: string;
}

/** What is known of where a paper is; as in `Identifiers` of the schemas. */
interface KnownIdentifiers {
  arxiv?: string | undefined;
  doi?: string | undefined;
  openalex?: string | undefined;
  semanticScholar?: string | undefined;
}

/** Links for the identifiers that are known, then the stated page where none of them is it. */
export function paperLinks(identifiers: KnownIdentifiers, url: string | null): PaperLink[] {
  const { arxiv, doi, openalex, semanticScholar } = identifiers;
  const links: PaperLink[] = [];
  if (arxiv) links.push({ label: `arXiv:${arxiv}`, href: `https://arxiv.org/abs/${encodePath(arxiv)}` });
  if (doi) links.push({ label: 'DOI', href: `https://doi.org/${encodePath(doi)}` });
  if (openalex) links.push({ label: 'OpenAlex', href: `https://openalex.org/${encodePath(openalex)}` });
  if (semanticScholar) links.push({ label: 'Semantic Scholar', href: semanticScholarPage(semanticScholar) });
  if (url && links.every(({ href }) => href !== url)) links.push({ label: new URL(url).hostname, href: url });
  return links;
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
