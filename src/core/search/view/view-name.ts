import type { ViewState } from './view-state.ts';

/** Longest part of a file name that says what was chosen. */
const longest = 60;

/** The name of a file with the papers of a view: the hub, the query and what else was chosen. */
export function viewFileName(hubId: string, { query, chosen, sort }: ViewState, extension: string): string {
  const words = [query, ...Object.values(chosen).flat(), sort ?? '']
    .join(' ')
    .normalize('NFC')
    .replace(/[^\p{L}\p{M}\p{N}]+/gu, '-')
    .toLowerCase();
  const short = Array.from(words).slice(0, longest).join('').replace(/^-|-$/g, '');
  return `${[hubId, short || 'citing-papers'].join('-')}.${extension}`;
}

/** What the papers of a view are, as a sentence; `about` says it of the whole list. */
export function aboutView(papers: number, about: string, address: string): string {
  return `${papers.toLocaleString('en')} of the ${about.replace(/\.$/, '')}, as shown at ${address}`;
}
