import { markFilter } from '../search/view/facet-table.ts';
import type { Facet } from '../search/view/facets.ts';
import { keyOf, type Mark } from './mark.ts';

/** What a search needs to know of a mark. */
export interface MarkedPaper extends Pick<Mark, 'saved' | 'read' | 'notForMe'> {
  /** As `keyOf` gives it. */
  key: string;
  noted: boolean;
}

/** The values of the facet *My marks*. */
const values: { key: string; label: string; has(mark: Omit<MarkedPaper, 'key'>): boolean }[] = [
  { key: 'saved', label: 'Saved', has: ({ saved }) => saved },
  { key: 'note', label: 'With a note', has: ({ noted }) => noted },
  { key: 'read', label: 'Read', has: ({ read }) => read },
  { key: 'unread', label: 'Not read', has: ({ read }) => !read },
  { key: 'not-for-me', label: 'Not for me', has: ({ notForMe }) => notForMe },
  { key: 'rest', label: 'All but “not for me”', has: ({ notForMe }) => !notForMe },
];

const none = { saved: false, read: false, notForMe: false, noted: false };

/** The marks of the papers of one hub, or of all hubs if `hub` is null, as a search needs them. */
export function markedPapers(marks: Iterable<Mark>, hub: string | null): MarkedPaper[] {
  return Array.from(marks).flatMap((mark) => {
    const { saved, read, notForMe, note } = mark;
    if (hub !== null && mark.hub !== hub) return [];
    return [{ key: keyOf(mark), saved, read, notForMe, noted: note !== '' }];
  });
}

/** The facet *My marks* without its papers: how many of `size` papers have each value, if all marked ones are listed. */
export function marksHead(marks: readonly MarkedPaper[], size: number) {
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
