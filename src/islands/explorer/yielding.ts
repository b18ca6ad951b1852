import type { Finder } from '../../core/search/engine/finder.ts';
import type { Term } from '../../core/search/query/query.ts';

/** How long a search may block the page at a time, in milliseconds. */
const maxBlocked = 8;

/**
 * Wraps a finder so that it finds one term after another, and yields to keys and frames in between if that
 * takes long.
 */
export function yieldBetweenTerms(finder: Finder): Finder {
  let spent = 0;
  let last: Promise<unknown> = Promise.resolve();
  async function findNext(term: Term, signal?: AbortSignal) {
    await last.catch(() => {});
    if (spent > maxBlocked) {
      await nextTask();
      spent = 0;
    }
    signal?.throwIfAborted();
    const start = performance.now();
    const found = await finder.find(term, signal);
    spent += performance.now() - start;
    return found;
  }
  return {
    ...finder,
    find(term, signal) {
      const found = findNext(term, signal);
      last = found;
      return found;
    },
  };
}

/** Runs all steps, and yields to keys and frames every few milliseconds. */
export async function runYielding<Result>(steps: Generator<void, Result>): Promise<Result> {
  for (;;) {
    await nextTask();
    const end = performance.now() + maxBlocked;
    do {
      const step = steps.next();
      if (step.done) return step.value;
    } while (performance.now() < end);
  }
}

function nextTask(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, 0));
}
