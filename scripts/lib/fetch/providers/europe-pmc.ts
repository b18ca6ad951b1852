import { isJsonObject } from '../../../../src/core/formats/json-input/json.ts';
import { toDoi } from '../../../../src/core/text/identifiers.ts';
import type { ApiRequest, FoundPaper, Page, Provider } from '../provider.ts';
import { UnexpectedAnswer } from '../provider-error.ts';

/** https://europepmc.org/RestfulWebService */
export const europePmc: Provider = {
  name: 'europe-pmc',
  title: 'Europe PMC',
  answers: 'json',
  access: () => ({}),
  errorIn(answer) {
    if (!isJsonObject(answer) || !('errCode' in answer)) return null;
    return { reason: String(answer.errMsg ?? 'it gives no reason'), status: Number(answer.errCode) || 400 };
  },
  citing: {
    lookUps({ identifiers: { doi, arxiv } }) {
      const dois = [...new Set([doi, arxiv && `10.48550/arXiv.${arxiv}`].filter((one) => one !== undefined))];
      return dois.map((one) => ({
        path: '/search',
        params: { query: `DOI:"${one.replaceAll('"', '')}"`, resultType: 'core', format: 'json' },
      }));
    },
    readPaper(answer, { identifiers: { doi, arxiv } }): FoundPaper | null {
      const list = isJsonObject(answer) && isJsonObject(answer.resultList) ? answer.resultList.result : [];
      const known = [doi, arxiv && `10.48550/arXiv.${arxiv}`].map((one) => one?.toLowerCase());
      const paper = (Array.isArray(list) ? list : []).filter(isJsonObject).find((result) => {
        return typeof result.doi === 'string' && known.includes(toDoi(result.doi)?.toLowerCase());
      });
      if (!paper || typeof paper.id !== 'string' || typeof paper.source !== 'string') return null;
      const promised = typeof paper.citedByCount === 'number' ? paper.citedByCount : null;
      return { id: `${paper.source}/${paper.id}`, promised, record: paper };
    },
    list: ({ id, promised }, { pageSize }, max) => ({
      first: pageOf(`/${id}/citations`, 1, Math.min(pageSize, max ?? pageSize)),
      promised,
      read: readPage,
    }),
  },
};

function pageOf(path: string, page: number, size: number): ApiRequest {
  return { path, params: { format: 'json', pageSize: String(size), page: String(page) } };
}

function readPage(answer: unknown, { path, params = {} }: ApiRequest): Page {
  const list = isJsonObject(answer) ? answer.citationList : null;
  if (!isJsonObject(answer) || !isJsonObject(list) || !Array.isArray(list.citation)) {
    throw new UnexpectedAnswer('has no list “citation”');
  }
  const ids = list.citation
    .filter(isJsonObject)
    .map(({ source, id }) => (typeof id === 'string' ? `${source}/${id}` : null));
  const promised = typeof answer.hitCount === 'number' ? answer.hitCount : null;
  const [page, size] = [Number(params.page), Number(params.pageSize)];
  const isLast = list.citation.length === 0 || page * size >= (promised ?? 0);
  return { ids, promised, next: isLast ? null : pageOf(path, page + 1, size) };
}
