import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { makePapers, readCorpus } from '../../scripts/lib/made-papers/make-papers.ts';
import { temporaryFolder } from '../../scripts/lib/site/build-site.ts';
import { stringify } from '../../src/core/formats/pith/stringify.ts';
import { realPithFile } from './real-site.ts';

export const longListSize = 250;

/** A temporary folder with one dump of a list that is long enough to be paginated: `long-list.pith.txt`. */
export function longListDumps(): string {
  const folder = temporaryFolder();
  writeLongList(join(folder, 'long-list.pith.txt'), 'A Paper With a Long List', longListSize);
  return folder;
}

/** Writes a dump of a hub paper with as many citing papers as asked for. */
export function writeLongList(file: string, title: string, size: number): void {
  const papers = Array.from({ length: size }, (_, index) => ({
    title: `Paper ${index + 1} of a Long List`,
    summary: `It is cited on line ${index + 1} of a list that nobody reads to its end.`,
    representative: index < 3,
    verdict: null,
    novelty: null,
    primaryCategory: null,
    issued: null,
  }));
  writeFileSync(file, stringify(hubOf(title), papers, 'extracted'));
}

/** A temporary folder with one dump of 10,000 papers in the words of the real dump: `ten-thousand.pith.txt`. */
export function tenThousandDumps(): string {
  const folder = temporaryFolder();
  const papers = makePapers(readCorpus(realPithFile), 10_000, 1).map((paper, index) => ({
    ...paper,
    representative: index < 3,
    verdict: null,
    novelty: null,
    primaryCategory: null,
    issued: null,
  }));
  writeFileSync(
    join(folder, 'ten-thousand.pith.txt'),
    stringify(hubOf('A Paper Cited by Ten Thousand'), papers, 'extracted'),
  );
  return folder;
}

/** A temporary folder with one dump of 3,000 papers that have a date and a category: `three-thousand.pith.txt`. */
export function threeThousandDumps(): string {
  const folder = temporaryFolder();
  const papers = variedPapers(3000, 2);
  writeFileSync(
    join(folder, 'three-thousand.pith.txt'),
    stringify(hubOf('A Paper Cited by Three Thousand'), papers, 'extracted'),
  );
  return folder;
}

/** Made papers of which every tenth is representative, with dates in two years and three categories. */
export function variedPapers(size: number, seed: number) {
  return makePapers(readCorpus(realPithFile), size, seed).map((paper, index) => ({
    ...paper,
    representative: index % 10 === 0,
    verdict: null,
    novelty: null,
    primaryCategory: ['cs.CV', 'cs.LG', 'cs.CL'][index % 3] as string,
    issued: `${2024 + (index % 7 > 2 ? 1 : 0)}-${String(1 + (index % 12)).padStart(2, '0')}-15`,
  }));
}

export function hubOf(title: string) {
  return {
    title,
    abstract: 'It is cited by very many.',
    tierLabel: 'super hub',
    classificationLabel: 'Canonical reference',
    headline: null,
    statedCitingCount: null,
    statedShare: null,
    roles: [
      { role: 'background' as const, count: 120 },
      { role: 'method' as const, count: 30 },
    ],
    polarities: null,
    fields: null,
    years: null,
    verdicts: null,
  };
}
