import { printCount } from '../../text/numbers.ts';
import type { ViewState } from './view-state.ts';

/** Longest description of a view in a file name, in characters. */
const maxLength = 60;

/** The name of a file with the papers of a view: hub, query, filters and order. */
export function viewFileName(hubId: string, { query, chosen, sort }: ViewState, extension: string): string {
  const words = [query, ...Object.values(chosen).flat(), sort ?? '']
    .join(' ')
    .normalize('NFC')
    .replace(/[^\p{L}\p{M}\p{N}]+/gu, '-')
    .toLowerCase();
  const short = Array.from(words).slice(0, maxLength).join('').replace(/^-|-$/g, '');
  return `${[hubId, short || 'citing-papers'].join('-')}.${extension}`;
}

/** A sentence that describes the papers of a view; `about` describes the whole list. */
export function aboutView(papers: number, about: string, address: string | null): string {
  const shown = `${printCount(papers)} of the ${about}`;
  return address === null ? shown : `As shown at ${address}: ${shown}`;
}
