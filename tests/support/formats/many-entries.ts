import type { Format } from '../../../src/core/formats/format.ts';

/** The part of the sample of each format that is an entry, and what is between two entries. */
const entries: Record<string, { entry: RegExp; between: string }> = {
  pith: { entry: /-\nA Paper\nA summary\.\n/, between: '' },
  csl: { entry: /\{.*\}/, between: ',' },
  zotero: { entry: /\{.*\}/, between: ',' },
  bibtex: { entry: /@[\s\S]*\}\n/, between: '\n' },
  ris: { entry: /TY[\s\S]*ER {2}- /, between: '\n' },
  endnote: { entry: /<record>.*<\/record>/, between: '\n' },
  pubmed: { entry: /[\s\S]*/, between: '\n' },
  'web-of-science': { entry: /PT J[\s\S]*ER\n/, between: '\n' },
  inspire: { entry: /.*/, between: '\n' },
  openalex: { entry: /.*/, between: '\n' },
  'europe-pmc': { entry: /\{"title.*?\}/, between: ',' },
  'semantic-scholar': { entry: /\{"citingPaper.*\}(?=\])/, between: ',' },
  opencitations: { entry: /\{.*\}/, between: ',' },
  scite: { entry: /.*/, between: '\n' },
  arxiv: { entry: /<entry>.*<\/entry>/, between: '\n' },
  crossref: { entry: /.*/, between: '\n' },
  csv: { entry: /A Paper.*\n/, between: '' },
};

/** The formats that the table above knows. */
export const knownFormats: readonly string[] = Object.keys(entries);

/** The sample of a format with `count` entries, each as `change` makes it of that of the sample. */
export function manyEntries(
  { name, sample }: Format,
  count: number,
  change: (entry: string, index: number) => string,
): string {
  const { entry, between } = entries[name] ?? { entry: /[\s\S]*/, between: '\n' };
  const list = (one: string) => Array.from({ length: count }, (_, index) => change(one, index)).join(between);
  return sample.replace(entry, list);
}
