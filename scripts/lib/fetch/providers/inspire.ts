import { isJsonObject } from '../../../../src/core/formats/json-input/json.ts';
import type { ApiRequest, FoundPaper, Page, PagedList, Provider } from '../provider.ts';
import { UnexpectedAnswer } from '../provider-error.ts';

// What records hold of a paper; a whole record lists its references.
const fields =
  'titles,authors.full_name,authors.inspire_roles,abstracts,arxiv_eprints,dois,document_type,earliest_date,publication_info,imprints,citation_count,control_number';

/** https://github.com/inspirehep/rest-api-doc */
export const inspire: Provider = {
  name: 'inspire',
  title: 'INSPIRE',
  answers: 'json',
  access: () => ({}),
  errorIn(answer) {
    if (!isJsonObject(answer) || typeof answer.message !== 'string' || 'hits' in answer) return null;
    return { reason: answer.message, status: Number(answer.status) || 400 };
  },
  citing: {
    lookUps({ identifiers: { arxiv, doi } }) {
      const paths = [
        arxiv && `/arxiv/${arxiv}`,
        doi && `/doi/${doi.split('/').map(encodeURIComponent).join('/')}`,
      ];
      return paths.filter((path) => path !== undefined).map((path) => ({ path, optional: { fields } }));
    },
    readPaper(answer): FoundPaper | null {
      const metadata = isJsonObject(answer) && isJsonObject(answer.metadata) ? answer.metadata : {};
      if (typeof metadata.control_number !== 'number') return null;
      const promised = typeof metadata.citation_count === 'number' ? metadata.citation_count : null;
      return { id: String(metadata.control_number), promised, record: answer };
    },
    list({ id, promised, record }, { pageSize, maxEntries }, max): PagedList {
      const size = Math.min(pageSize, max ?? pageSize);
      const years = yearsSince(record);
      return {
        first: pageOf(`refersto:recid:${id}`, 1, size),
        promised,
        read: (answer, request) => readPage(answer, request, { id, size, maxEntries, years }),
      };
    },
  },
};

interface Listing {
  id: string;
  size: number;
  maxEntries: number;
  years: number[];
}

function pageOf(q: string, page: number, size: number): ApiRequest {
  return {
    path: '/literature',
    params: { q, size: String(size), page: String(page), sort: 'mostrecent' },
    optional: { fields },
  };
}

/** Papers that cite another one can be a year older than it. */
function yearsSince(record: unknown): number[] {
  const metadata = isJsonObject(record) && isJsonObject(record.metadata) ? record.metadata : {};
  const first = Number(String(metadata.earliest_date ?? '').slice(0, 4)) || 1950;
  const last = new Date().getUTCFullYear();
  return Array.from({ length: Math.max(1, last - first + 3) }, (_, index) => first - 1 + index);
}

/** A list of more than 10,000 is asked for year by year, since no page after that entry is answered. */
function readPage(answer: unknown, request: ApiRequest, { id, size, maxEntries, years }: Listing): Page {
  const outer = isJsonObject(answer) ? answer.hits : null;
  if (!isJsonObject(outer) || !Array.isArray(outer.hits)) throw new UnexpectedAnswer('has no list “hits”');
  const entries = outer.hits.filter(isJsonObject);
  const ids = entries.map((hit) =>
    typeof hit.id === 'string' || typeof hit.id === 'number' ? String(hit.id) : null,
  );
  const total = typeof outer.total === 'number' ? outer.total : null;
  const { q = '', page = '1' } = request.params ?? {};
  const year = Number(/ and de (\d{4})$/.exec(q)?.[1] ?? Number.NaN);
  const ofYear = (one: number | undefined) =>
    one === undefined ? null : pageOf(`refersto:recid:${id} and de ${one}`, 1, size);
  if (Number.isNaN(year) && total !== null && total > maxEntries) {
    return { ids, promised: total, next: ofYear(years[0]) };
  }
  const isLast = entries.length === 0 || Number(page) * size >= Math.min(total ?? 0, maxEntries);
  const promised = Number.isNaN(year) ? total : null;
  if (!isLast) return { ids, promised, next: pageOf(q, Number(page) + 1, size) };
  return { ids, promised, next: Number.isNaN(year) ? null : ofYear(years[years.indexOf(year) + 1]) };
}
