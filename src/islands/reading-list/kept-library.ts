import { url } from '../../site.ts';

/** Storage is shared by all sites of one host, so the name says whose it is. */
const name = `citation-explorer-has-library ${url('')}`;

/** True if a library was kept when it was last read: it is in a storage that only its own script opens. */
export function hasKeptLibrary(): boolean {
  try {
    return localStorage.getItem(name) !== null;
  } catch {
    return false;
  }
}

/** Notes whether a library is kept. */
export function noteLibrary(isKept: boolean): void {
  try {
    if (isKept) localStorage.setItem(name, 'yes');
    else localStorage.removeItem(name);
  } catch {
    // Storage may be refused: then the library does not last either.
  }
}
