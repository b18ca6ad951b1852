import { type IdentifierName, identifierNames } from '../../facts/identifiers.ts';
import type { Identifiers } from '../../schemas/identifiers.ts';
import { toArxivId } from '../../text/identifiers.ts';

/** The kinds of keys; a paper has at most one key of a kind. */
export const keyKinds = identifierNames.flatMap((name) =>
  name === 'semanticScholar' ? ['s2', 's2corpus'] : [name],
);

/** The keys of identifiers that vary in more than the case of letters. */
const toKey: { readonly [Name in IdentifierName]?: (id: string) => string } = {
  arxiv: arxivKey,
  doi: (doi) => (isArxivDoi(doi) ? arxivKey(doi) : `doi:${doi.normalize('NFC').toLowerCase()}`),
  // Semantic Scholar gives each paper two ids.
  semanticScholar(stated) {
    const id = stated.toLowerCase();
    return /^[0-9a-f]{40}$/.test(id) ? `s2:${id}` : `s2corpus:${id.replace(/^corpusid:/, '')}`;
  },
};

/**
 * The keys of a paper, as `kind:value`: two papers with the same key are one paper. Identifiers are compared without case,
 * a DOI also in one form of its letters, arXiv ids without version; a DOI from arXiv counts as the arXiv id that it contains.
 */
export function identifierKeys(identifiers: Identifiers): string[] {
  const keys: string[] = [];
  for (const name of identifierNames) {
    const id = identifiers[name];
    if (id) keys.push(toKey[name]?.(id) ?? `${name}:${id.toLowerCase()}`);
  }
  return keys;
}

/** True for a DOI from arXiv, which repeats the arXiv id. */
export function isArxivDoi(doi: string): boolean {
  return /^10\.48550\/arxiv\./i.test(doi);
}

// Servers of preprints, by the DOIs that they give. bioRxiv and medRxiv share a prefix with journals.
const preprintDoi =
  /^10\.(?:48550\/arxiv\.|1101\/(?:\d{6}$|\d{4}\.\d\d\.\d\d\.)|64898\/|2139\/ssrn|21203\/rs|3(?:1219|1222|1223|1234|1235)\/|26434\/chemrxiv|20944\/preprints|36227\/techrxiv|22541\/au\.|32942\/)/i;

/** True for a DOI that a server of preprints gives. */
export function isPreprintDoi(doi: string): boolean {
  return preprintDoi.test(doi);
}

/** The kind of a key that `identifierKeys` made, as an index into `keyKinds`. */
export function kindOf(key: string): number {
  return keyKinds.indexOf(key.slice(0, key.indexOf(':')));
}

function arxivKey(id: string): string {
  return `arxiv:${toArxivId(id) ?? id.toLowerCase()}`;
}
