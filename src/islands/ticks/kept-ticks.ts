import { url } from '../../site.ts';

/** Storage is shared by all sites of one host, so the name says whose it is. */
const name = `citation-explorer-ticks ${url('')}`;

/** True if papers were ticked on an earlier page of this visit. */
export function hasKeptTicks(): boolean {
  return keptTicks() !== null;
}

/** The ticks of this visit, as they were written; null if there are none. */
export function keptTicks(): string | null {
  try {
    return sessionStorage.getItem(name);
  } catch {
    return null;
  }
}

/** Keeps ticks for the other pages of this visit; null forgets them. */
export function keepTicks(text: string | null): void {
  try {
    if (text === null) sessionStorage.removeItem(name);
    else sessionStorage.setItem(name, text);
  } catch {
    // Storage may be refused or full: then ticks end with the page.
  }
}
