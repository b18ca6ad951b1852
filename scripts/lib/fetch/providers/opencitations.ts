import { isJsonObject } from '../../../../src/core/formats/json-input/json.ts';
import type { Page, Provider } from '../provider.ts';
import { UnexpectedAnswer } from '../provider-error.ts';

/** https://api.opencitations.net/index/v2: one answer with all citations, by identifiers alone. */
export const openCitations: Provider = {
  name: 'opencitations',
  title: 'OpenCitations',
  answers: 'json',
  access: ({ key }) => (key === null ? {} : { headers: { authorization: key } }),
  errorIn(answer) {
    if (!isJsonObject(answer)) return null;
    const reason = [answer.error, answer.message].find((text) => typeof text === 'string');
    return { reason: typeof reason === 'string' ? reason : 'it sent no list', status: 400 };
  },
  citing: {
    lookUps({ identifiers: { doi, arxiv } }) {
      const dois = [...new Set([doi, arxiv && `10.48550/arXiv.${arxiv}`].filter((one) => one !== undefined))];
      return dois.map((one) => ({ path: `/citation-count/doi:${encode(one)}` }));
    },
    readPaper(answer, { identifiers: { doi, arxiv } }) {
      const [first] = Array.isArray(answer) ? answer : [];
      const count = isJsonObject(first) ? Number(first.count) : Number.NaN;
      const id = doi ?? (arxiv && `10.48550/arXiv.${arxiv}`);
      // No citations means none, or that the paper is unknown.
      if (!Number.isSafeInteger(count) || count === 0 || id === undefined) return null;
      return { id, promised: count, record: null };
    },
    list: ({ id, promised }) => ({
      first: { path: `/citations/doi:${encode(id)}` },
      promised,
      read: readPage,
    }),
  },
};

function encode(doi: string): string {
  return doi.split('/').map(encodeURIComponent).join('/');
}

function readPage(answer: unknown): Page {
  if (!Array.isArray(answer)) throw new UnexpectedAnswer('is not a list of citations');
  const ids = answer.filter(isJsonObject).map(({ citing }) => (typeof citing === 'string' ? citing : null));
  return { ids, promised: null, next: null };
}
