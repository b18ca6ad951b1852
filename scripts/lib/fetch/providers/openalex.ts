import { isJsonObject } from '../../../../src/core/formats/json-input/json.ts';
import { titleKey } from '../../../../src/core/joining/match/title-key.ts';
import { toDoi, toOpenAlexId } from '../../../../src/core/text/identifiers.ts';
import type { ApiRequest, Candidate, FoundPaper, KnownPaper, Page, Provider } from '../provider.ts';
import { UnexpectedAnswer } from '../provider-error.ts';
import { toCandidate } from './candidates.ts';

// What records hold of a work; a whole work is ten times as large.
const select =
  'id,ids,doi,title,publication_date,publication_year,language,type,authorships,primary_location,locations,best_oa_location,open_access,biblio,abstract_inverted_index,is_retracted,cited_by_count';

/** https://developers.openalex.org/api-reference/works */
export const openalex: Provider = {
  name: 'openalex',
  title: 'OpenAlex',
  answers: 'json',
  // An empty key would be refused.
  access: ({ key }, contact) => ({
    params: { ...(key === null ? {} : { api_key: key }), ...(contact === null ? {} : { mailto: contact }) },
  }),
  errorIn(answer) {
    if (!isJsonObject(answer) || 'results' in answer || 'id' in answer || !('error' in answer)) return null;
    const reason = [answer.error, answer.message].filter((text) => typeof text === 'string').join(' ');
    return { reason, status: 'retryAfter' in answer ? 429 : 400 };
  },
  citing: {
    // DOIs of arXiv can be missing, and the title is then what is left.
    lookUps({ identifiers: { openalex: own, doi, arxiv }, title }) {
      const arxivDoi = arxiv && `10.48550/arXiv.${arxiv}`;
      const dois = [...new Set([doi, arxivDoi].filter((one) => one !== undefined))];
      const works = [own, ...dois.map((one) => `doi:${one}`)].filter((one) => one !== undefined);
      return [
        ...works.map((id) => ({
          path: `/works/${id.split('/').map(encodeURIComponent).join('/').replaceAll('%3A', ':')}`,
        })),
        ...(title === null
          ? []
          : [{ path: '/works', params: { filter: `title.search:${plain(title)}`, per_page: '10' } }]),
      ];
    },
    readPaper(answer, paper) {
      const works = isJsonObject(answer) && Array.isArray(answer.results) ? answer.results : [answer];
      const fitting = works
        .filter(isJsonObject)
        .filter((work) => !('results' in work) && isPaper(work, answer, paper));
      // Two works with one title are two papers, or one paper twice; which of them is meant is not stated.
      return fitting.length === 1 && fitting[0] ? toFound(fitting[0]) : null;
    },
    list: ({ id, promised }, { pageSize }, max) => ({
      first: pageAt(id, '*', Math.min(pageSize, max ?? pageSize)),
      promised,
      read: readPage,
    }),
  },
  search: {
    request: (title) => ({ path: '/works', params: { search: plain(title), per_page: '5' } }),
    read(answer): Candidate[] {
      const list = isJsonObject(answer) && Array.isArray(answer.results) ? answer.results : [];
      return list.filter(isJsonObject).flatMap((work) => {
        const authorships = Array.isArray(work.authorships) ? work.authorships.filter(isJsonObject) : [];
        const authors = authorships.map(({ author }) => (isJsonObject(author) ? author.display_name : null));
        const doi = typeof work.doi === 'string' ? toDoi(work.doi) : null;
        const argument = doi ?? (typeof work.id === 'string' ? toOpenAlexId(work.id) : null);
        return toCandidate({ title: work.title, authors, year: work.publication_year, argument }) ?? [];
      });
    },
  },
};

/** A work that was asked for by its id is the paper; one that a search found has its title. */
function isPaper(work: Record<string, unknown>, answer: unknown, { title }: KnownPaper): boolean {
  if (typeof work.id !== 'string' || toOpenAlexId(work.id) === null) return false;
  if (work === answer) return true;
  return title !== null && typeof work.title === 'string' && titleKey(work.title) === titleKey(title);
}

function toFound(work: Record<string, unknown>): FoundPaper | null {
  const id = toOpenAlexId(String(work.id));
  if (id === null) return null;
  return { id, promised: typeof work.cited_by_count === 'number' ? work.cited_by_count : null, record: work };
}

/** Commas and pipes separate filters, and quotes search for a phrase. */
function plain(title: string): string {
  return title
    .replace(/[,|"!&]+/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();
}

function pageAt(id: string, cursor: string, size: number): ApiRequest {
  return {
    path: '/works',
    params: { filter: `cites:${id}`, per_page: String(size), cursor },
    optional: { select },
  };
}

/** The list ends where `next_cursor` is null; `count` is what it promises. */
function readPage(answer: unknown, request: ApiRequest): Page {
  if (!isJsonObject(answer) || !Array.isArray(answer.results) || !isJsonObject(answer.meta)) {
    throw new UnexpectedAnswer('has no list “results” with its “meta”');
  }
  const { meta, results } = answer;
  const ids = results.filter(isJsonObject).map(({ id }) => (typeof id === 'string' ? id : null));
  const promised = typeof meta.count === 'number' ? meta.count : null;
  // The last cursor leads to an empty page in some versions of the API.
  const cursor = typeof meta.next_cursor === 'string' && results.length > 0 ? meta.next_cursor : null;
  const next = cursor === null ? null : { ...request, params: { ...request.params, cursor } };
  return { ids, promised, next };
}
