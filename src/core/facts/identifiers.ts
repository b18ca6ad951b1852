import type { Identifiers } from '../schemas/identifiers.ts';
import { toArxivId, toDoi, toOpenAlexId, toPmid, toSemanticScholarId } from '../text/identifiers.ts';

export type IdentifierName = keyof Identifiers;

/** A kind of identifier that a paper can have. */
export interface IdentifierKind {
  /** Names the kind where it is listed, and to other programs. */
  label: string;
  /** Names one identifier in a sentence. */
  noun: string;
  /** What a text that is not such an identifier should have been. */
  expected: string;
  /** The identifier that a text is, or that an address has in it; null for any other text. */
  read(text: string): string | null;
  /** The address of the page about the paper. */
  page(id: string): string;
  /** The text of a link to that page; the label where it is absent. */
  linkText?(id: string): string;
  /** Reads the identifier out of a DOI that contains it. */
  fromDoi?(doi: string): string | null;
}

/** Every kind of identifier, in the order in which records, pages and exports list them. */
export const identifierKinds: Record<IdentifierName, IdentifierKind> = {
  arxiv: {
    label: 'arXiv',
    noun: 'arXiv id',
    expected: 'an arXiv id',
    read: toArxivId,
    page: (id) => `https://arxiv.org/abs/${encodePath(id)}`,
    linkText: (id) => `arXiv:${id}`,
    fromDoi: toArxivId,
  },
  doi: {
    label: 'DOI',
    noun: 'DOI',
    expected: 'a DOI',
    read: toDoi,
    page: (id) => `https://doi.org/${encodePath(id)}`,
  },
  openalex: {
    label: 'OpenAlex',
    noun: 'OpenAlex id',
    expected: 'an OpenAlex work id',
    read: toOpenAlexId,
    page: (id) => `https://openalex.org/${encodePath(id)}`,
  },
  semanticScholar: {
    label: 'Semantic Scholar',
    noun: 'Semantic Scholar id',
    expected: 'a Semantic Scholar paper or corpus id',
    read: toSemanticScholarId,
    // Semantic Scholar prints this address of a corpus id in BibTeX, and redirects it to the page.
    page: (id) =>
      /^CorpusId:\d+$/i.test(id)
        ? `https://api.semanticscholar.org/CorpusID:${id.slice('CorpusId:'.length)}`
        : `https://www.semanticscholar.org/paper/${encodePath(id)}`,
  },
  pmid: {
    label: 'PubMed',
    noun: 'PubMed id',
    expected: 'a PubMed id',
    read: toPmid,
    page: (id) => `https://pubmed.ncbi.nlm.nih.gov/${encodePath(id)}/`,
  },
};

export const identifierNames = Object.keys(identifierKinds) as IdentifierName[];

/**
 * Adds the identifiers that can be read out of the stated ones and the address of a page, as the arXiv id out of
 * `10.48550/arXiv.2503.01785`.
 */
export function withSpelledOut(stated: Identifiers, url: string | null): Identifiers {
  const page = url !== null && /^https?:/i.test(url) ? url : '';
  const identifiers: Identifiers = {};
  for (const name of identifierNames) {
    const { read, fromDoi } = identifierKinds[name];
    const id = stated[name] ?? fromDoi?.(stated.doi ?? '') ?? read(page);
    if (id) identifiers[name] = id;
  }
  return identifiers;
}

function encodePath(identifier: string): string {
  return identifier.split('/').map(encodeURIComponent).join('/');
}
