import { compareText } from '../text/compare-text.ts';
import type { ParsedSource } from './parsed-source.ts';

/** The content of one file of the folder of dumps. */
export interface NamedSource {
  /** File name in the folder of dumps. */
  file: string;
  /** Name of its format. */
  format: string;
  source: ParsedSource;
  /** The day on which the file was got, `YYYY-MM-DD`; absent if it is not known. */
  retrieved?: string;
}

/** Orders file names: `x.csl.json` before `x.csl.2.json`, which is the later one, before `x.csl.10.json`. */
export function compareFiles(a: string, b: string): number {
  const stem = (file: string) => file.replace(/\.[^.]*$/, '');
  return compareNames(stem(a), stem(b)) || compareNames(a, b);
}

const collator = new Intl.Collator('en', { numeric: true });

/** Orders names, with numbers in them as numbers; names that sort equal are ordered by their characters. */
export function compareNames(a: string, b: string): number {
  return collator.compare(a, b) || compareText(a, b);
}

/**
 * Orders sources of one format, the newest first: by the day on which they were got, which comes before no day, then
 * by the number in their names.
 */
export function compareAge(a: Pick<NamedSource, 'file' | 'retrieved'>, b: typeof a): number {
  const [day, otherDay] = [a.retrieved ?? '', b.retrieved ?? ''];
  if (day !== otherDay) return day > otherDay ? -1 : 1;
  return numberOf(b.file) - numberOf(a.file);
}

/** The number before the extension, as in `x.csl.2.json`; the first file has none. */
function numberOf(file: string): number {
  return Number(/\.(\d+)\.[^.]+$/.exec(file)?.[1] ?? 1);
}
