import type { Identifiers } from '../schemas/identifiers.ts';
import { identifierKinds, identifierNames } from './identifiers.ts';

/** A link to a page about a paper. */
export interface PaperLink {
  label: string;
  href: string;
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
