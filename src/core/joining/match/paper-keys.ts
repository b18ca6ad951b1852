import type { Identifiers } from '../../schemas/identifiers.ts';
import { toArxivId } from '../../text/identifiers.ts';

/** The kinds of identifiers of which a paper has one value. */
export const identifierKinds = ['arxiv', 'doi', 'openalex', 's2', 's2corpus'] as const;

/**
 * What a paper is known by, as `kind:value`: two papers with one such key are one paper. DOIs are compared
 * without case, arXiv ids without version; the DOI that arXiv gives counts as the arXiv id that it holds.
 */
export function identifierKeys({ arxiv, doi, openalex, semanticScholar }: Identifiers): string[] {
  const keys: string[] = [];
  if (arxiv) keys.push(arxivKey(arxiv));
  if (doi) keys.push(isArxivDoi(doi) ? arxivKey(doi) : `doi:${doi.toLowerCase()}`);
  if (openalex) keys.push(`openalex:${openalex.toUpperCase()}`);
  if (semanticScholar) {
    const id = semanticScholar.toLowerCase();
    keys.push(/^[0-9a-f]{40}$/.test(id) ? `s2:${id}` : `s2corpus:${id.replace(/^corpusid:/, '')}`);
  }
  return keys;
}

/** True for the DOI that arXiv gives every paper, which says no more than the arXiv id. */
export function isArxivDoi(doi: string): boolean {
  return /^10\.48550\/arxiv\./i.test(doi);
}

/** The kind of a key that `identifierKeys` made, as its place in `identifierKinds`. */
export function kindOf(key: string): number {
  return identifierKinds.findIndex((kind) => key.startsWith(`${kind}:`));
}

function arxivKey(id: string): string {
  return `arxiv:${toArxivId(id) ?? id.toLowerCase()}`;
}
