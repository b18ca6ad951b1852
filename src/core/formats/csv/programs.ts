import { foldName, ownColumn } from './columns.ts';

/** What is known of the tables of some programs, which their cells do not show. */
export interface ProgramHabits {
  /** The facts are in the words of a record, as this project exports them. */
  own: boolean;
  /** 0 says that there is no volume, issue, page or year. */
  zeroIsNothing: boolean;
  /** Names of authors have nothing between them. */
  gluedNames: boolean;
  /** A list of authors ends with a dot. */
  finalDot: boolean;
  /** The first day of a month or year can be filled in. */
  filledInDates: boolean;
}

// A program is known by columns that only it writes. Each was found in its documentation or its exports.
const programs: { columns: string[]; habits: Partial<ProgramHabits> }[] = [
  { columns: [ownColumn], habits: { own: true } },
  // Publish or Perish
  { columns: ['GSRank', 'QueryDate'], habits: { zeroIsNothing: true } },
  // PubMed
  { columns: ['Journal/Book', 'NIHMS ID'], habits: { finalDot: true } },
  // Springer Link
  { columns: ['Item Title', 'Item DOI', 'Content Type'], habits: { gluedNames: true } },
  // OpenAlex
  { columns: ['publication_date', 'authorships.author.display_name'], habits: { filledInDates: true } },
];

/** The habits of the program that writes a header with these names. */
export function habitsOf(header: string[]): ProgramHabits {
  const names = new Set(header.map(foldName));
  const none = { own: false, zeroIsNothing: false, gluedNames: false, finalDot: false, filledInDates: false };
  const known = programs.filter(({ columns }) => columns.every((name) => names.has(foldName(name))));
  return Object.assign(none, ...known.map(({ habits }) => habits));
}
