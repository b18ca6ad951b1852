import { toArxivId, toDoi, toOpenAlexId, toSemanticScholarId } from '../../../src/core/text/identifiers.ts';
import type { KnownPaper } from './provider.ts';

/** What the argument PAPER names, or why it names nothing. */
export type PaperArgument = { paper: KnownPaper } | { title: string } | { problem: string };

/**
 * Reads an arXiv id, a DOI, an id of Semantic Scholar or OpenAlex, an address of one of the four, or else a title.
 */
export function readPaperArgument(argument: string): PaperArgument {
  const text = argument.trim();
  if (text === '') return { problem: 'PAPER is empty.' };
  const arxiv = toArxivId(text);
  if (arxiv !== null) return { paper: { identifiers: { arxiv }, title: null } };
  const doi = toDoi(text);
  if (doi !== null) return { paper: { identifiers: { doi }, title: null } };
  const openalex = toOpenAlexId(text.replace(/^openalex:/i, ''));
  if (openalex !== null) return { paper: { identifiers: { openalex }, title: null } };
  const semanticScholar = /^\d+$/.test(text) ? null : toSemanticScholarId(text);
  if (semanticScholar !== null) return { paper: { identifiers: { semanticScholar }, title: null } };
  if (/^https?:/i.test(text)) {
    return {
      problem: `“${text}” is not an address of a paper at arXiv, doi.org, Semantic Scholar or OpenAlex.`,
    };
  }
  if (/^(?:arxiv|doi|openalex|corpusid)\s*:/i.test(text) || /^10\.\d/.test(text) || !/\p{L}{2}/u.test(text)) {
    return { problem: `“${text}” is not a valid arXiv id, DOI or title.` };
  }
  return { title: text };
}
