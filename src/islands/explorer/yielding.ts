import type { Finder } from '../../core/search/engine/finder.ts';
import type { Term } from '../../core/search/query/query.ts';

/** How long the page is held up at a time by what searches it, in milliseconds. */
const sliceOfWork = 8;

/** Looks for the terms of a query in turn, and lets the page answer a key or draw a frame where they take long. */
export function yieldBetweenTerms(finder: Finder): Finder {
  let spent = 0;
  let last: Promise<unknown> = Promise.resolve();
  async function findNext(term: Term, signal?: AbortSignal) {
    await last.catch(() => {});
    if (spent > sliceOfWork) {
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

/** Does all steps, and lets the page answer a key or draw a frame after every few milliseconds of them. */
export async function runYielding<Result>(steps: Generator<void, Result>): Promise<Result> {
  for (;;) {
    await nextTask();
    const end = performance.now() + sliceOfWork;
    do {
      const step = steps.next();
      if (step.done) return step.value;
    } while (performance.now() < end);
  }
}

function nextTask(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, 0));
}
