import { isJsonObject } from '../../../../src/core/formats/json-input/json.ts';
import { isArxivDoi } from '../../../../src/core/joining/match/paper-keys.ts';
import type { Provider } from '../provider.ts';
import { reasonIn, UnexpectedAnswer } from '../provider-error.ts';
import { inBatches } from './batches.ts';

// What records hold of a work; a whole work lists its references.
const select =
  'DOI,title,subtitle,author,issued,published,container-title,publisher,volume,issue,page,article-number,type,URL,abstract,update-to,updated-by,is-referenced-by-count';

/** https://api.crossref.org: adds authors, dates, venues and notices of retraction. */
export const crossref: Provider = {
  name: 'crossref',
  title: 'Crossref',
  answers: 'json',
  access: (_, contact) => (contact === null ? {} : { params: { mailto: contact } }),
  errorIn(answer) {
    if (!isJsonObject(answer) || answer.status !== 'failed') return null;
    return { reason: reasonIn(JSON.stringify(answer)) ?? 'it gives no reason', status: 400 };
  },
  enrich: {
    // DOIs of arXiv are registered at DataCite. A comma would end the filter.
    idOf: ({ doi }) => (doi === undefined || isArxivDoi(doi) || doi.includes(',') ? null : doi),
    list: (ids, { pageSize }) =>
      inBatches({
        ids,
        size: pageSize,
        request: (some) => ({
          path: '/works',
          params: { filter: some.map((doi) => `doi:${doi}`).join(','), rows: String(some.length) },
          optional: { select },
        }),
        read(answer) {
          const message = isJsonObject(answer) ? answer.message : null;
          if (!isJsonObject(message) || !Array.isArray(message.items))
            throw new UnexpectedAnswer('has no list “items”');
          return {
            ids: message.items.filter(isJsonObject).map(({ DOI }) => (typeof DOI === 'string' ? DOI : null)),
            promised: null,
          };
        },
      }),
  },
};
