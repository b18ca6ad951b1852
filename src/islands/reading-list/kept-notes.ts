/** What a reader keeps in a storage that only its own script opens: a library, or anything, which may be marks. */
type Kept = 'library' | 'some';

/** Storage is shared by all sites of one host, so the name says whose it is. */
const nameOf = (what: Kept) => `citation-explorer-has-${what} ${import.meta.env.BASE_URL}`;

/** True if that was kept when it was last read. */
export function hasKept(what: Kept): boolean {
  try {
    return localStorage.getItem(nameOf(what)) !== null;
  } catch {
    return false;
  }
}

/** Notes whether that is kept. */
export function noteKept(what: Kept, isKept: boolean): void {
  try {
    if (isKept) localStorage.setItem(nameOf(what), 'yes');
    else localStorage.removeItem(nameOf(what));
  } catch {
    // Storage may be refused: then what is in it does not last either.
  }
}
