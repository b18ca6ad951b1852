import { arxiv as format } from '../../../../src/core/formats/arxiv/arxiv.ts';
import type { Provider } from '../provider.ts';
import { inBatches } from './batches.ts';

/** https://info.arxiv.org/help/api/user-manual.html: adds authors, dates and abstracts of papers at arXiv. */
export const arxiv: Provider = {
  name: 'arxiv',
  title: 'arXiv',
  answers: 'xml',
  access: () => ({}),
  errorIn(answer) {
    const { findings } = format.parse(String(answer));
    const error = findings.find(({ rule }) => rule === 'error-answer');
    if (!error) return null;
    return { reason: error.reason.replace(/^[^:]*: /, '').replace(/\.$/, ''), status: 400 };
  },
  enrich: {
    idOf: ({ arxiv: id }) => id ?? null,
    list: (ids, { pageSize }) =>
      inBatches({
        ids,
        size: pageSize,
        // Without `max_results`, the API answers ten entries.
        request: (some) => ({
          path: '/query',
          params: { id_list: some.join(','), max_results: String(some.length) },
        }),
        read(answer) {
          const { papers } = format.parse(String(answer));
          return { ids: papers.map(({ identifiers }) => identifiers.arxiv ?? null), promised: null };
        },
      }),
  },
};
