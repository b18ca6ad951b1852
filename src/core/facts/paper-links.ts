import type { Identifiers } from '../schemas/identifiers.ts';
import { identifierKinds, identifierNames } from './identifiers.ts';

/** A link to a page about a paper. */
export interface PaperLink {
  label: string;
  href: string;
}

/** True where a source states an identifier of the paper or a page about it. */
export function hasLink({ url, identifiers }: { url: string | null; identifiers: Identifiers }): boolean {
  return paperLinks(identifiers, url).length > 0;
}

/** Links for the stated identifiers, then the stated page unless one of them leads there. */
export function paperLinks(identifiers: Identifiers, url: string | null): PaperLink[] {
  const links = identifierNames.flatMap((name): PaperLink[] => {
    const id = identifiers[name];
    const { label, linkText, page } = identifierKinds[name];
    return id ? [{ label: linkText?.(id) ?? label, href: page(id) }] : [];
  });
  if (url && links.every(({ href }) => href !== url)) links.push({ label: new URL(url).hostname, href: url });
  return links;
}

/** The address of the paper as PDF: the stated page if it is one, else that of arXiv; null if neither is known. */
export function pdfLink(identifiers: Identifiers, url: string | null): string | null {
  if (url && /\.pdf$/i.test(new URL(url).pathname)) return url;
  const { arxiv } = identifiers;
  return arxiv ? identifierKinds.arxiv.page(arxiv).replace('/abs/', '/pdf/') : null;
}

/** The identifiers without a DOI that arXiv made out of its own id: it leads to the same page. */
export function withoutArxivDoi({ doi, ...others }: Identifiers): Identifiers {
  const isOwn = doi !== undefined && identifierKinds.arxiv.fromDoi?.(doi) === others.arxiv;
  return doi === undefined || isOwn ? others : { ...others, doi };
}
