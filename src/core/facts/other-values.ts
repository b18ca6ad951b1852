import type { OtherValue } from '../schemas/other-value.ts';
import { namesShown } from '../text/author-names.ts';
import { formatIssued } from '../text/dates.ts';
import { languageName } from '../text/languages.ts';
import { roleName } from '../text/role-name.ts';

/** The values of a fact that sources state besides the one that is shown. */
export function otherValuesOf(otherValues: OtherValue[], field: string): OtherValue[] {
  return otherValues.filter((other) => other.field === field);
}

/** Prints a value as pages do: dates, names, yes and no; anything else as it was kept. */
export function printOtherValue({ field, value }: Pick<OtherValue, 'field' | 'value'>): string {
  if (field === 'issued') return formatIssued(value);
  if (value === 'true' || value === 'false') return value === 'true' ? 'yes' : 'no';
  if (field === 'languages') return (JSON.parse(value) as string[]).map(languageName).join(', ');
  if (!value.startsWith('[')) return value;
  const entries = parseList(value);
  return entries?.map(printEntry).join(', ') ?? value;
}

function parseList(value: string): Entry[] | null {
  try {
    const parsed: unknown = JSON.parse(value);
    return Array.isArray(parsed) && parsed.every(isEntry) ? parsed : null;
  } catch {
    return null;
  }
}

type Entry = { family: string; given: string | null; suffix?: string } | { role: string; label?: string };

function isEntry(entry: unknown): entry is Entry {
  return typeof entry === 'object' && entry !== null && ('family' in entry || 'role' in entry);
}

function printEntry(entry: Entry): string {
  if ('role' in entry) return roleName(entry);
  return namesShown([entry], 1).names.join();
}
