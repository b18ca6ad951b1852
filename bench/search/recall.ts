import type { Search } from './peers.ts';
import { type RecallKind, recallKinds, type Sought } from './queries.ts';

/** How many of the papers looked for were among the first ten. */
export interface Recall {
  found: number;
  tried: number;
}

const fewest = 10;

/** Looks for papers until the time is over, but for ten of each kind at least. */
export async function measureRecall(
  search: Search,
  sought: Record<RecallKind, Sought[]>,
  seconds: number,
): Promise<Record<RecallKind, Recall>> {
  const recall = {} as Record<RecallKind, Recall>;
  for (const kind of recallKinds)
    recall[kind] = await measureKind(search, sought[kind], seconds / recallKinds.length);
  return recall;
}

async function measureKind(search: Search, sought: Sought[], seconds: number): Promise<Recall> {
  const start = performance.now();
  const recall = { found: 0, tried: 0 };
  for (const { query, paper } of sought) {
    if (recall.tried >= fewest && performance.now() - start > seconds * 1000) break;
    const hits = await search(query);
    recall.tried += 1;
    if (Array.prototype.slice.call(hits, 0, 10).includes(paper)) recall.found += 1;
  }
  return recall;
}
