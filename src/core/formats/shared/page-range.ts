import { saysNothing } from './says-nothing.ts';

const dash = /[‐‑‒–—―−-]/;

/** Pages with any dash, and blanks around it, as a hyphen: `12 – 34` is `12-34`. */
export function toPageRange(text: string): string {
  return text.replace(/[\s‐‑‒–—―−-]+/g, (run) => (dash.test(run) ? '-' : run));
}

/** What an entry states of its pages; null is what it does not state. */
export interface StatedPages {
  first: string | null;
  last: string | null;
  /** The number that an article has instead. */
  article?: string | null;
}

/**
 * The pages of a paper, and which of the texts are no part of them. A last page alone does not say where a paper begins,
 * and `12-20` as the first page is a range already. Where both pages say nothing, that is given as they are.
 */
export function joinPages(stated: StatedPages): { pages: string | null; unread: (keyof StatedPages)[] } {
  const { article = null } = stated;
  const range = rangeOf(stated);
  const saysPages = range.length > 0 && !saysNothing(range.join(' '));
  const parts = saysPages || article === null ? range : [article];
  const unread = (['first', 'last', 'article'] as const).filter((name) => {
    const text = stated[name] ?? null;
    return text !== null && !(name === 'article' ? parts[0] === text : parts.includes(text));
  });
  return { pages: parts.length === 0 ? null : toPageRange(parts.join(saysPages ? '-' : ' ')), unread };
}

/** The first page, and the last one where they make a range; Ovid writes `No` and `Specified` for none. */
function rangeOf({ first, last }: StatedPages): string[] {
  if (first === null) return [];
  const isAlone = last === null || last === first || [first, last].some((page) => saysNothing(page));
  return isAlone || dash.test(first) ? [first] : [first, last];
}
