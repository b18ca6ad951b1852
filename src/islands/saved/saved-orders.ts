import type { Mark } from '../../core/reading-list/mark.ts';
import type { Work } from '../../core/schemas/work.ts';

/** A paper of the page: what is marked of it, and its facts if they are there. */
export interface SavedPaper {
  mark: Mark;
  work: Work | null;
}

/** The orders of the page. What is not known comes last. */
export const savedOrders = {
  marked: { label: 'Last marked first', compare: (a, b) => b.mark.since - a.mark.since },
  title: { label: 'By title', compare: (a, b) => titleOf(a).localeCompare(titleOf(b), 'en') },
  newest: {
    label: 'Newest first',
    compare: (a, b) => Number(!issued(a)) - Number(!issued(b)) || (issued(a) < issued(b) ? 1 : -1),
  },
  oldest: {
    label: 'Oldest first',
    compare: (a, b) => Number(!issued(a)) - Number(!issued(b)) || (issued(a) > issued(b) ? 1 : -1),
  },
} as const satisfies Record<string, { label: string; compare(a: SavedPaper, b: SavedPaper): number }>;

export type SavedOrder = keyof typeof savedOrders;

/** Which marked papers the page shows. */
export const savedChoices = {
  saved: { label: 'Saved', has: ({ saved }) => saved },
  note: { label: 'With a note', has: ({ note }) => note !== '' },
  read: { label: 'Read', has: ({ read }) => read },
  'not-for-me': { label: 'Not for me', has: ({ notForMe }) => notForMe },
  all: { label: 'All marked papers', has: () => true },
} as const satisfies Record<string, { label: string; has(mark: Mark): boolean }>;

export type SavedChoice = keyof typeof savedChoices;

function titleOf({ mark, work }: SavedPaper): string {
  return work?.title ?? mark.title;
}

function issued({ work }: SavedPaper): string {
  return work?.issued ?? '';
}
