import { readdirSync } from 'node:fs';

/** The files of the records in a folder of records, in alphabetical order. */
export function recordNames(folder: string): string[] {
  return readdirSync(folder)
    .filter((name) => name.endsWith('.json') && name !== 'report.json')
    .sort();
}
