import type { StorageProblem } from './marks.ts';

/** Why marks do not last, and what to do. */
export const problemTexts: Record<StorageProblem, string> = {
  refused:
    'Your browser keeps nothing for this site, so your marks last only until you leave this page. Allow it to store data for this site, or use a window that is not private.',
  full: 'The storage of your browser is full, so your last marks last only until you leave this page. Free some space, and mark again.',
};
