import { isJsonObject } from '../../../../src/core/formats/json-input/json.ts';
import type { ApiRequest, Candidate, FoundPaper, Page, Provider } from '../provider.ts';
import { UnexpectedAnswer } from '../provider-error.ts';
import { toCandidate } from './candidates.ts';

const ofPaper =
  'title,abstract,externalIds,year,publicationDate,authors,venue,publicationVenue,journal,publicationTypes,url,citationCount';
const ofCitation = `contexts,intents,isInfluential,${ofPaper},openAccessPdf`;
const maxEntries = 9999;

/** https://api.semanticscholar.org/api-docs/graph */
export const semanticScholar: Provider = {
  name: 'semantic-scholar',
  title: 'Semantic Scholar',
  answers: 'json',
  access: ({ key }) => (key === null ? {} : { headers: { 'x-api-key': key } }),
  errorIn(answer) {
    if (!isJsonObject(answer) || 'data' in answer || 'paperId' in answer) return null;
    const { error, message, code } = answer;
    const reason = [error, message].find((text) => typeof text === 'string');
    if (typeof reason !== 'string') return null;
    const status =
      Number(code) || (/not found/i.test(reason) ? 404 : /too many|rate/i.test(reason) ? 429 : 400);
    return { reason, status };
  },
  citing: {
    lookUps({ identifiers: { semanticScholar: own, arxiv, doi } }) {
      const ids = [own, arxiv && `ARXIV:${arxiv}`, doi && `DOI:${doi}`].filter((id) => id !== undefined);
      return ids.map((id) => ({ path: `/paper/${encodeId(id)}`, params: { fields: ofPaper } }));
    },
    readPaper(answer): FoundPaper | null {
      if (!isJsonObject(answer) || typeof answer.paperId !== 'string') return null;
      const { citationCount, externalIds } = answer;
      const mag = isJsonObject(externalIds) ? externalIds.MAG : undefined;
      return {
        id: answer.paperId,
        promised: typeof citationCount === 'number' ? citationCount : null,
        record: answer,
        // OpenAlex took over the numbers of the Microsoft Academic Graph.
        ...(typeof mag === 'string' && /^\d+$/.test(mag) ? { openalex: `W${mag}` } : {}),
      };
    },
    list: ({ id, promised }, { pageSize }, max) => ({
      first: pageFrom(`/paper/${id}/citations`, 0, Math.min(pageSize, max ?? pageSize)),
      promised,
      read: readPage,
    }),
  },
  search: {
    request: (title) => ({
      path: '/paper/search',
      params: { query: title.replaceAll('-', ' '), fields: 'title,authors,year,externalIds', limit: '5' },
    }),
    read(answer): Candidate[] {
      const list = isJsonObject(answer) && Array.isArray(answer.data) ? answer.data : [];
      return list.filter(isJsonObject).flatMap((paper) => {
        const ids = isJsonObject(paper.externalIds) ? paper.externalIds : {};
        const id = typeof ids.ArXiv === 'string' ? `arXiv:${ids.ArXiv}` : (ids.DOI ?? paper.paperId);
        const authors = Array.isArray(paper.authors)
          ? paper.authors.filter(isJsonObject).map(({ name }) => name)
          : [];
        return toCandidate({ title: paper.title, authors, year: paper.year, argument: id }) ?? [];
      });
    },
  },
};

function pageFrom(path: string, offset: number, limit: number): ApiRequest {
  return {
    path,
    params: {
      fields: ofCitation,
      limit: String(Math.min(limit, maxEntries - offset)),
      offset: String(offset),
    },
  };
}

/** The list ends with an answer without `next`; beyond entry 9,999 the provider ends it without a word. */
function readPage(answer: unknown, { path, params = {} }: ApiRequest): Page {
  if (!isJsonObject(answer) || !Array.isArray(answer.data)) throw new UnexpectedAnswer('has no list “data”');
  const ids = answer.data.flatMap((entry: unknown) => {
    const paper = isJsonObject(entry) ? entry.citingPaper : null;
    if (!isJsonObject(paper)) return [];
    return [typeof paper.paperId === 'string' ? paper.paperId : null];
  });
  const offset = Number(params.offset ?? 0);
  const limit = Number(params.limit);
  const next = typeof answer.next === 'number' && answer.next > offset ? answer.next : null;
  const reached = next ?? offset + answer.data.length;
  if (reached >= maxEntries) {
    const cut = 'Semantic Scholar lists at most 9,999 citing papers of a paper.';
    return { ids, promised: null, next: null, cut };
  }
  return { ids, promised: null, next: next === null ? null : pageFrom(path, next, limit) };
}

/** Slashes of a DOI stay, as the documentation writes them. */
function encodeId(id: string): string {
  return id.split('/').map(encodeURIComponent).join('/').replaceAll('%3A', ':');
}
