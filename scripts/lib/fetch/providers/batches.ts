import type { ApiRequest, Page, PagedList } from '../provider.ts';

/** How the ids of one request are asked for, and what an answer to it says. */
interface Batches {
  ids: string[];
  size: number;
  request(ids: string[]): ApiRequest;
  read(answer: unknown): Pick<Page, 'ids' | 'promised'>;
}

/** A list of papers that are asked for by their ids, some at a time. */
export function inBatches({ ids, size, request, read }: Batches): PagedList {
  const requests = Array.from({ length: Math.ceil(ids.length / size) }, (_, index) =>
    request(ids.slice(index * size, (index + 1) * size)),
  );
  const keys = requests.map((one) => JSON.stringify(one));
  return {
    first: requests[0] ?? request([]),
    // A provider need not have every paper, so nothing is promised.
    promised: null,
    key: JSON.stringify(ids),
    read(answer, asked) {
      const next = requests[keys.indexOf(JSON.stringify(asked)) + 1] ?? null;
      return { ...read(answer), promised: null, next };
    },
  };
}
