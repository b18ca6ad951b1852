/** Names in a row before “and 5 more”. */
export const maxAuthors = 8;

interface Name {
  family: string;
  given: string | null;
  suffix?: string | undefined;
}

/** The names of a row with at most `most` parts, the last of which may be how many more there are. */
export function namesShown(authors: Name[], most: number): { names: string[]; more: number } {
  const shown = authors.length > most ? authors.slice(0, most - 1) : authors;
  return { names: shown.map(fullName), more: authors.length - shown.length };
}

/** The names that such a row leaves out. */
function namesBeyond(authors: Name[], most: number): string[] {
  return authors.slice(namesShown(authors, most).names.length).map(fullName);
}

/** Names in an entry of a list before “+5”. */
const maxListed = 4;

/** The authors of an entry: the names shown, and those that are only counted. */
export function listedNames(authors: Name[]): { names: string[]; more: string[] } {
  return { names: namesShown(authors, maxListed).names, more: namesBeyond(authors, maxListed) };
}

/** A name in the order in which it is read: *Martin Luther King Jr.* */
export function fullName({ family, given, suffix }: Name): string {
  return [given, family, suffix].filter(Boolean).join(' ');
}

/** A name in the order in which it is sorted: *King, Martin Luther, Jr.*; whole if no source divides it. */
export function invertedName({ family, given, suffix }: Name): string {
  return [family, given, suffix].filter(Boolean).join(', ');
}
