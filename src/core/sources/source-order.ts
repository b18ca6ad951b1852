import type { ParsedSource } from './parsed-source.ts';

/** What one file of the folder of dumps says. */
export interface NamedSource {
  /** File name in the folder of dumps. */
  file: string;
  /** Name of its format. */
  format: string;
  source: ParsedSource;
}

/** Whose value is shown where sources differ: the formats, the most trusted first, each with the reason. */
export const sourceOrder = [
  {
    format: 'pith',
    reason: 'Its list is the one that is explored; its order and its titles give the addresses.',
  },
  { format: 'csl', reason: 'A kept library: dates, and names in their parts, as fields of their own.' },
  { format: 'bibtex', reason: 'A kept library, whose texts have to be read out of TeX.' },
  { format: 'ris', reason: 'A kept library in fewer and looser fields.' },
  { format: 'openalex', reason: 'Gathered by machine, from publishers and repositories.' },
  { format: 'semantic-scholar', reason: 'Gathered by machine, in part from the text of the papers.' },
  { format: 'csv', reason: 'A table of any making, which adds what the others do not say.' },
] as const;

/** The sources in the order of trust, those of one format by file name; numbers in names count as numbers. */
export function inOrderOfTrust<Source extends Pick<NamedSource, 'file' | 'format'>>(
  sources: Source[],
): Source[] {
  return sources.toSorted((a, b) => rank(a) - rank(b) || compareFiles(a.file, b.file));
}

function rank({ format }: Pick<NamedSource, 'format'>): number {
  const index = sourceOrder.findIndex((entry) => entry.format === format);
  return index < 0 ? sourceOrder.length : index;
}

/** `x.csl.json` before `x.csl.2.json`, which is the later one, before `x.csl.10.json`. */
export function compareFiles(a: string, b: string): number {
  const stem = (file: string) => file.replace(/\.[^.]*$/, '');
  return compareNames(stem(a), stem(b)) || compareNames(a, b);
}

const collator = new Intl.Collator('en', { numeric: true });

/** Numbers in names count as numbers; names that read the same are told apart by their characters. */
export function compareNames(a: string, b: string): number {
  return collator.compare(a, b) || (a < b ? -1 : Number(a > b));
}
