import type { Search } from './peers.ts';
import { type KnownItem, type RecallKind, recallKinds } from './queries.ts';

/** How many of the tried papers were among the first ten results. */
export interface Recall {
  found: number;
  tried: number;
}

const minTried = 10;

/** Searches for known papers until the time is over, but at least for ten in each way of typing. */
export async function measureRecall(
  search: Search,
  knownItems: Record<RecallKind, KnownItem[]>,
  seconds: number,
): Promise<Record<RecallKind, Recall>> {
  const recall = {} as Record<RecallKind, Recall>;
  for (const kind of recallKinds)
    recall[kind] = await measureKind(search, knownItems[kind], seconds / recallKinds.length);
  return recall;
}

async function measureKind(search: Search, knownItems: KnownItem[], seconds: number): Promise<Recall> {
  const start = performance.now();
  const recall = { found: 0, tried: 0 };
  for (const { query, paper } of knownItems) {
    if (recall.tried >= minTried && performance.now() - start > seconds * 1000) break;
    const hits = await search(query);
    recall.tried += 1;
    if (Array.prototype.slice.call(hits, 0, 10).includes(paper)) recall.found += 1;
  }
  return recall;
}
