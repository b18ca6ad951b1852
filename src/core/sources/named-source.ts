import type { ParsedSource } from './parsed-source.ts';

/** The content of one file of the folder of dumps. */
export interface NamedSource {
  /** File name in the folder of dumps. */
  file: string;
  /** Name of its format. */
  format: string;
  source: ParsedSource;
}

/** Orders file names: `x.csl.json` before `x.csl.2.json`, which is the later one, before `x.csl.10.json`. */
export function compareFiles(a: string, b: string): number {
  const stem = (file: string) => file.replace(/\.[^.]*$/, '');
  return compareNames(stem(a), stem(b)) || compareNames(a, b);
}

const collator = new Intl.Collator('en', { numeric: true });

/** Orders names, with numbers in them as numbers; names that sort equal are ordered by their characters. */
export function compareNames(a: string, b: string): number {
  return collator.compare(a, b) || (a < b ? -1 : Number(a > b));
}
