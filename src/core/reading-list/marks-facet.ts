import { markFilter } from '../search/view/facet-table.ts';
import type { Facet } from '../search/view/facets.ts';
import { keyOf, type Mark } from './mark.ts';

/** What a search needs to know of a mark. */
export interface MarkedPaper extends Pick<Mark, 'saved' | 'read' | 'notForMe'> {
  /** As `keyOf` gives it. */
  key: string;
  noted: boolean;
  /** True if it is in the reader's library. */
  known: boolean;
}

interface Value {
  key: string;
  label: string;
  has(mark: Omit<MarkedPaper, 'key'>): boolean;
}

/** The values that a page shows only to readers who chose a library. */
const ofLibrary: readonly Value[] = [
  { key: 'library', label: 'In my library', has: ({ known }) => known },
  { key: 'new', label: 'New to me', has: ({ known }) => !known },
];

/** The values of the facet *My marks*. */
const ofMarks: readonly Value[] = [
  { key: 'saved', label: 'Saved', has: ({ saved }) => saved },
  { key: 'note', label: 'With a note', has: ({ noted }) => noted },
  { key: 'read', label: 'Read', has: ({ read }) => read },
  { key: 'unread', label: 'Not read', has: ({ read }) => !read },
  { key: 'not-for-me', label: 'Not for me', has: ({ notForMe }) => notForMe },
  { key: 'rest', label: 'All but “not for me”', has: ({ notForMe }) => !notForMe },
];

const values = [...ofMarks, ...ofLibrary];

const none = { saved: false, read: false, notForMe: false, noted: false, known: false };

/** True if one of these values of *My marks* asks what is in the reader's library. */
export function asksForLibrary(keys: readonly string[]): boolean {
  return ofLibrary.some(({ key }) => keys.includes(key));
}

/**
 * The marks of the papers of one hub, or of all hubs if `hub` is null, as a search needs them; `known` are the keys of
 * those that are in the reader's library.
 */
export function markedPapers(
  marks: Iterable<Mark>,
  hub: string | null,
  known: Iterable<string> = [],
): MarkedPaper[] {
  const papers = new Map<string, MarkedPaper>();
  for (const mark of marks) {
    const { saved, read, notForMe, note } = mark;
    if (hub !== null && mark.hub !== hub) continue;
    const key = keyOf(mark);
    papers.set(key, { key, saved, read, notForMe, noted: note !== '', known: false });
  }
  for (const key of known) papers.set(key, { key, ...none, ...papers.get(key), known: true });
  return [...papers.values()];
}

/**
 * The facet *My marks* without its papers: how many of `size` papers have each value, if all marked ones are listed. What is
 * in a library is asked only of readers who have one.
 */
export function marksHead(marks: readonly MarkedPaper[], size: number, hasLibrary: boolean) {
  const values = hasLibrary ? [...ofMarks, ...ofLibrary] : ofMarks;
  return {
    ...markFilter,
    values: values.map(({ key, label }) => ({ key, label })),
    counts: values.map(({ has }) => marks.filter(has).length + (has(none) ? size - marks.length : 0)),
  };
}

/** The facet *My marks* of a list of `size` papers; `indexOf` finds a marked paper in it. */
export function marksFacet(
  marks: readonly MarkedPaper[],
  indexOf: (key: string) => number | undefined,
  size: number,
): Facet {
  const byPaper = new Map<number, MarkedPaper>();
  for (const mark of marks) {
    const index = indexOf(mark.key);
    if (index !== undefined) byPaper.set(index, mark);
  }
  const marked = [...byPaper.keys()].sort((a, b) => a - b);
  const papersOf = (has: (typeof values)[number]['has']) =>
    has(none)
      ? Uint32Array.from({ length: size }, (_, paper) => paper).filter((paper) =>
          has(byPaper.get(paper) ?? none),
        )
      : Uint32Array.from(marked.filter((paper) => has(byPaper.get(paper) ?? none)));
  return {
    ...markFilter,
    values: values.map(({ key, label, has }) => ({ key, label, papers: papersOf(has) })),
  };
}
