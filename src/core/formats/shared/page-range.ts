import { dashes } from '../../text/dashes.ts';
import { saysNothing } from './says-nothing.ts';

const dash = new RegExp(`[${dashes}]`);
const dashesAndBlanks = new RegExp(`[\\s${dashes}]+`, 'g');

/** Pages with any dash, and blanks around it, as a hyphen: `12 – 34` is `12-34`. */
export function toPageRange(text: string): string {
  return text.replace(dashesAndBlanks, (run) => (dash.test(run) ? '-' : run));
}

/** What an entry states of its pages; null is what it does not state. */
export interface StatedPages {
  first: string | null;
  last: string | null;
  /** The number that an article has instead. */
  article?: string | null;
}

/**
 * The pages of a paper, and which of the texts are no part of them. A last page alone does not say where a paper begins.
 * Where both pages say nothing, that is given as they are: Ovid writes `No` and `Specified`.
 */
export function joinPages(stated: StatedPages): { pages: string | null; unread: (keyof StatedPages)[] } {
  const { first, last, article = null } = stated;
  const written = [first, last].filter((page) => page !== null).join(' ');
  const isNothing = first !== null && saysNothing(written);
  const found = isNothing ? { range: written, holds: ['first', 'last'] } : rangeOf(first, last);
  const range = article !== null && saysNothing(found.range ?? '') ? null : found.range;
  const pages = range ?? article;
  const unread = (['first', 'last', 'article'] as const).filter((name) => {
    const text = stated[name] ?? null;
    if (text === null || text === pages) return false;
    if (name === 'article') return range !== null && text !== first;
    return range === null || !found.holds.includes(name);
  });
  return { pages: pages === null ? null : toPageRange(pages), unread };
}

/** The range from a first to a last page, or null; and which of the two it holds. */
function rangeOf(first: string | null, last: string | null): { range: string | null; holds: string[] } {
  if (first === null) return { range: last !== null && isRange(last) ? last : null, holds: ['last'] };
  const alone = { range: first, holds: ['first'] };
  if (last === null || saysNothing(first) || saysNothing(last)) return alone;
  const both = ['first', 'last'];
  // The dash between them can be at the end of the first or the start of the last: `5-` and `9`.
  const [start = '', end = ''] = [first, last].map((page) => toPageRange(page).replace(/^-|-$/g, ''));
  // One of them is the range already, as `12-20` before `20`.
  if (start === end || start.endsWith(`-${end}`)) return { range: start, holds: both };
  if (end.startsWith(`${start}-`)) return { range: end, holds: both };
  return arePagesOfOne(start, end) ? { range: `${start}-${end}`, holds: both } : alone;
}

/** True for `12-20` and `e1-e7`; `I-541` is a page. */
function isRange(text: string): boolean {
  const pages = toPageRange(text).split('-');
  return pages.length === 2 && pages.every((page) => /\d/.test(page));
}

/** True if two texts are pages; one with a dash is only where both are of one chapter, as `I-541` and `I-544`. */
function arePagesOfOne(start: string, end: string): boolean {
  const [chapter = '', page, ...more] = start.split('-');
  if (page === undefined) return true;
  const isPage = more.length === 0 && /\d/.test(page) && !(Number(page) > Number(chapter));
  return isPage && end.startsWith(`${chapter}-`) && /^\w*\d$/.test(end.slice(chapter.length + 1));
}
