import type { ProviderName } from '../../../scripts/lib/fetch/limits.ts';
import type { FakePaper, FakeWorld } from './world.ts';

/** A request to a fake provider. */
export interface FakeRequest {
  provider: ProviderName;
  /** Path below the address of the provider. */
  path: string;
  params: URLSearchParams;
  headers: Record<string, string | string[] | undefined>;
}

/** What a fake provider answers: a value as JSON, or a text. */
export interface FakeAnswer {
  status: number;
  body: unknown;
  headers?: Record<string, string>;
}

/** How each provider answers, as its documentation says. */
export const answers: Record<ProviderName, (world: FakeWorld, request: FakeRequest) => FakeAnswer> = {
  'semantic-scholar': answerSemanticScholar,
  openalex: answerOpenAlex,
  opencitations: answerOpenCitations,
  inspire: answerInspire,
  'europe-pmc': answerEuropePmc,
  arxiv: answerArxiv,
  crossref: answerCrossref,
};

const ok = (body: unknown): FakeAnswer => ({ status: 200, body });

function listed({ citing }: FakeWorld, provider: ProviderName): FakePaper[] {
  return citing.filter(({ listedBy }) => listedBy.includes(provider));
}

function everyPaper({ hub, citing }: FakeWorld): FakePaper[] {
  return [hub, ...citing];
}

const semanticScholarId = ({ number }: FakePaper) => number.toString(16).padStart(40, '0');
const openalexId = ({ number }: FakePaper) => `W${4_400_000_000 + number}`;
const doiOf = ({ doi, arxiv }: FakePaper) => doi ?? (arxiv && `10.48550/arXiv.${arxiv}`);

function answerSemanticScholar(world: FakeWorld, { path, params }: FakeRequest): FakeAnswer {
  if (path === '/paper/search') {
    const data = everyPaper(world)
      .filter(({ title }) => title.toLowerCase().includes((params.get('query') ?? '').toLowerCase()))
      .map((paper) => ({ ...toSemanticScholar(paper), citationCount: undefined }));
    return ok({ total: data.length, offset: 0, data: data.slice(0, Number(params.get('limit'))) });
  }
  const [, id = '', list] = /^\/paper\/(.+?)(\/citations)?$/.exec(path) ?? [];
  const paper = everyPaper(world).find(
    (one) => id === semanticScholarId(one) || id === `ARXIV:${one.arxiv}` || id === `DOI:${one.doi}`,
  );
  if (!paper) return { status: 404, body: { error: `Paper with id ${id} not found` } };
  const citing = listed(world, 'semantic-scholar');
  if (!list) return ok({ ...toSemanticScholar(paper), citationCount: citing.length });
  const [offset, limit] = [Number(params.get('offset')), Number(params.get('limit'))];
  if (offset + limit >= 10_000) return { status: 400, body: { error: 'offset + limit must be < 10000' } };
  const data = citing
    .slice(offset, offset + limit)
    .map((one) => ({ contexts: [], intents: [], isInfluential: false, citingPaper: toSemanticScholar(one) }));
  const hasNext = offset + limit < citing.length;
  return ok({ offset, ...(hasNext ? { next: offset + limit } : {}), data });
}

function toSemanticScholar(paper: FakePaper) {
  const { title, authors, date, venue, arxiv, doi, citations } = paper;
  return {
    paperId: semanticScholarId(paper),
    externalIds: { ...(arxiv ? { ArXiv: arxiv } : {}), ...(doi ? { DOI: doi } : {}) },
    url: `https://www.semanticscholar.org/paper/${semanticScholarId(paper)}`,
    title,
    abstract: null,
    venue,
    year: Number(date.slice(0, 4)),
    publicationDate: date,
    authors: authors.map((name, index) => ({ authorId: String(index), name })),
    citationCount: citations + 1,
  };
}

function answerOpenAlex(world: FakeWorld, { path, params }: FakeRequest): FakeAnswer {
  const work = /^\/works\/(.+)$/.exec(path)?.[1];
  if (work !== undefined) {
    const paper = everyPaper(world).find((one) => {
      return work === openalexId(one) || work.toLowerCase() === `doi:${doiOf(one)}`.toLowerCase();
    });
    if (!paper) return { status: 404, body: '<!doctype html><title>404 Not Found</title>' };
    return ok({ ...toWork(paper), cited_by_count: listed(world, 'openalex').length });
  }
  const filter = params.get('filter') ?? '';
  const wanted = filter.startsWith('title.search:')
    ? filter.slice('title.search:'.length)
    : params.get('search');
  if (wanted !== null) {
    const found = everyPaper(world).filter(({ title }) => plain(title).includes(plain(wanted)));
    return ok({ meta: { count: found.length }, results: found.map(toWork) });
  }
  if (params.get('api_key') === '') return { status: 401, body: { error: 'Invalid API key' } };
  const citing = listed(world, 'openalex');
  const size = Number(params.get('per_page'));
  const from = params.get('cursor') === '*' ? 0 : Number(params.get('cursor')?.slice(1));
  const end = from + size;
  const next = end < citing.length ? `c${end}` : null;
  return ok({
    meta: { count: citing.length, per_page: size, next_cursor: next },
    results: citing.slice(from, end).map(toWork),
  });
}

function plain(title: string): string {
  return title
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, ' ')
    .trim();
}

function toWork(paper: FakePaper) {
  const { title, authors, date, venue, retracted, citations } = paper;
  const doi = doiOf(paper);
  return {
    id: `https://openalex.org/${openalexId(paper)}`,
    doi: doi === null ? null : `https://doi.org/${doi}`,
    title,
    publication_year: Number(date.slice(0, 4)),
    publication_date: date,
    type: 'article',
    authorships: authors.map((name) => ({ author: { display_name: name } })),
    primary_location: { source: { display_name: venue, type: 'journal' } },
    is_retracted: retracted,
    cited_by_count: citations,
  };
}

function answerOpenCitations(world: FakeWorld, { path }: FakeRequest): FakeAnswer {
  const citing = listed(world, 'opencitations');
  if (path.startsWith('/citation-count/')) return ok([{ count: String(citing.length) }]);
  return ok(
    citing.map((paper) => ({
      oci: `1-${paper.number}`,
      citing: `omid:br/${paper.number} doi:${doiOf(paper)}`,
      cited: `doi:${doiOf(world.hub)}`,
      creation: paper.date,
    })),
  );
}

function answerInspire(world: FakeWorld, { path, params }: FakeRequest): FakeAnswer {
  if (path !== '/literature') {
    if (path !== `/arxiv/${world.hub.arxiv}`)
      return { status: 404, body: { status: 404, message: 'PID does not exist.' } };
    const { metadata, id } = toRecord(world.hub);
    return ok({ id, metadata: { ...metadata, citation_count: listed(world, 'inspire').length } });
  }
  const year = / and de (\d{4})$/.exec(params.get('q') ?? '')?.[1];
  const citing = listed(world, 'inspire').filter(({ date }) => year === undefined || date.startsWith(year));
  const [page, size] = [Number(params.get('page')), Number(params.get('size'))];
  if (page * size > 10_000)
    return { status: 400, body: { status: 400, message: 'Maximum number of results is 10000.' } };
  return ok({
    hits: { hits: citing.slice((page - 1) * size, page * size).map(toRecord), total: citing.length },
    links: {},
  });
}

function toRecord(paper: FakePaper) {
  const { number, title, authors, date, arxiv, doi } = paper;
  return {
    id: String(number),
    metadata: {
      control_number: number,
      titles: [{ title }],
      authors: authors.map((name) => ({ full_name: name.split(' ').toReversed().join(', ') })),
      earliest_date: date,
      ...(arxiv ? { arxiv_eprints: [{ value: arxiv }] } : {}),
      ...(doi ? { dois: [{ value: doi }] } : {}),
      document_type: ['article'],
    },
  };
}

function answerEuropePmc(world: FakeWorld, { path, params }: FakeRequest): FakeAnswer {
  const citing = listed(world, 'europe-pmc');
  if (path === '/search') {
    const isHub = params.get('query')?.toLowerCase() === `doi:"${doiOf(world.hub)}"`.toLowerCase();
    const { title, authors, date } = world.hub;
    const result = {
      id: '1',
      source: 'MED',
      doi: doiOf(world.hub),
      title: `${title}.`,
      firstPublicationDate: date,
    };
    const found = isHub
      ? [{ ...result, authorString: `${authors.join(', ')}.`, citedByCount: citing.length }]
      : [];
    return ok({ hitCount: found.length, resultList: { result: found } });
  }
  const [page, size] = [Number(params.get('page')), Number(params.get('pageSize'))];
  const citation = citing.slice((page - 1) * size, page * size).map(({ number, title, authors, date }) => ({
    id: String(number),
    source: 'MED',
    title: `${title}.`,
    authorString: `${authors.join(', ')}.`,
    pubYear: Number(date.slice(0, 4)),
  }));
  return ok({ hitCount: citing.length, citationList: { citation } });
}

function answerArxiv(world: FakeWorld, { params }: FakeRequest): FakeAnswer {
  const ids = (params.get('id_list') ?? '').split(',');
  const found = everyPaper(world).filter(({ arxiv }) => arxiv !== null && ids.includes(arxiv));
  const entries = found
    .slice(0, Number(params.get('max_results') ?? 10))
    .map(({ arxiv, title, authors, date }) => {
      const names = authors.map((name) => `<author><name>${name}</name></author>`).join('');
      return `<entry><id>http://arxiv.org/abs/${arxiv}v1</id><title>${title}</title><published>${date}T00:00:00Z</published>${names}</entry>`;
    });
  const total = `<opensearch:totalResults xmlns:opensearch="http://a9.com/-/spec/opensearch/1.1/">${found.length}</opensearch:totalResults>`;
  return ok(
    `<?xml version="1.0" encoding="UTF-8"?>\n<feed xmlns="http://www.w3.org/2005/Atom">\n<id>http://arxiv.org/api/x</id>${total}\n${entries.join('\n')}\n</feed>\n`,
  );
}

function answerCrossref(world: FakeWorld, { params }: FakeRequest): FakeAnswer {
  const dois = (params.get('filter') ?? '').split(',').map((part) => part.replace(/^doi:/, '').toLowerCase());
  const found = everyPaper(world).filter(({ doi }) => doi !== null && dois.includes(doi.toLowerCase()));
  const items = found
    .slice(0, Number(params.get('rows')))
    .map(({ doi, title, authors, date, venue, retracted }) => ({
      DOI: doi,
      type: 'journal-article',
      title: [title],
      author: authors.map((name) => ({ given: name.split(' ')[0], family: name.split(' ')[1] })),
      issued: { 'date-parts': [date.split('-').map(Number)] },
      'container-title': [venue],
      ...(retracted ? { 'updated-by': [{ DOI: '10.1000/notice', type: 'retraction' }] } : {}),
    }));
  return ok({ status: 'ok', 'message-type': 'work-list', message: { 'total-results': items.length, items } });
}
