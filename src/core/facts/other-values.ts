import type { Author } from '../schemas/author.ts';
import type { RoleCount, StatedRole } from '../schemas/citation-role.ts';
import type { OtherValue } from '../schemas/other-value.ts';
import { fullName } from '../text/author-names.ts';
import { formatIssued } from '../text/dates.ts';
import { languageName } from '../text/languages.ts';
import { roleName } from '../text/role-name.ts';
import { facetText, tallyText } from './tally-text.ts';

/** The values of a fact that sources state besides the one that is shown. */
export function otherValuesOf(otherValues: OtherValue[], field: string): OtherValue[] {
  return otherValues.filter((other) => other.field === field);
}

/** Prints a value as pages do: dates, lists, yes and no; anything else as it was kept. */
export function printOtherValue({ field, value }: Pick<OtherValue, 'field' | 'value'>): string {
  if (field === 'issued') return formatIssued(value);
  if (value === 'true' || value === 'false') return value === 'true' ? 'yes' : 'no';
  const print = listPrinter(field);
  return print ? print(JSON.parse(value)) : value;
}

/** How pages print the list of a fact; undefined for a fact that is not a list. */
export function listPrinter(field: string): ((list: unknown) => string) | undefined {
  const print = lists[field];
  // An empty list is stated too.
  return print && ((list) => print(list as never) || 'none');
}

/** The facts that are lists, and how they are printed. */
const lists: Readonly<Record<string, (list: never) => string>> = {
  authors: (authors: Author[]) => authors.map(fullName).join(', '),
  languages: (tags: string[]) => tags.map(languageName).join(', '),
  roles: (roles: (StatedRole | RoleCount)[]) =>
    roles
      .map((role) =>
        'count' in role ? tallyText([{ polarity: roleName(role), count: role.count }]) : roleName(role),
      )
      .join(', '),
  polarities: tallyText,
  tallies: tallyText,
  fields: facetText,
  years: facetText,
  verdicts: facetText,
};
