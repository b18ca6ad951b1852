import { makePapers, readCorpus } from '../../../scripts/lib/made-papers/make-papers.ts';
import { createShardFinder } from '../../../src/core/search/index/read/shard-finder.ts';
import { type BuildOptions, buildIndex } from '../../../src/core/search/index/write/build.ts';
import type { SearchDocument } from '../../../src/core/search/query/document.ts';
import { realPithFile } from '../real-site.ts';

const names = ['Ada Lovelace', 'Erwin Schrödinger', 'Fei-Fei Li', 'Bo Chen'];

/** The papers of the real dump, then papers made of its words; every seventh has no year. */
export function madeDocuments(size: number): SearchDocument[] {
  return makePapers(readCorpus(realPithFile), size, 7).map(({ title, summary }, index) => ({
    index,
    title,
    summary: summary ?? '',
    authors: [names[index % 4] ?? '', names[(index >> 2) % 4] ?? ''],
    identifiers: [`2503.${10_000 + index}`, `10.1000/Paper.${index % 200}`],
    year: index % 7 === 0 ? null : 2016 + (index % 10),
    isAbstract: index % 3 === 0,
    quotes: index % 5 === 0 ? ['We take it as a baseline.', 'Its reward (RWD) is ours.'] : [],
    facts: [
      ...(index % 7 === 0 ? [] : [`March ${2016 + (index % 10)}`]),
      ...(index % 4 === 0 ? ['method'] : []),
    ],
  }));
}

/** A finder over a new index, with the names of the fetched files; files in `broken` cannot be fetched. */
export function finderOver(documents: SearchDocument[], options: BuildOptions = {}) {
  const built = buildIndex(documents, options);
  const files = new Map(built.files.map(({ name, bytes }) => [name, bytes]));
  const fetched: string[] = [];
  const broken = new Set<string>();
  const finder = createShardFinder(async (name) => {
    fetched.push(name);
    const bytes = files.get(name);
    if (!bytes || broken.has(name)) throw new TypeError('Failed to fetch');
    return bytes;
  }, built.manifest);
  return { ...built, finder, files, fetched, broken };
}
